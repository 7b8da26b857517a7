using System.CommandLine;

namespace BriefingBot.Cli.Commands;

/// <summary>A command of the command line.</summary>
internal abstract class CliCommand : Command
{
    protected CliCommand(string name, string description, CommandScope scope)
        : base(name, description)
    {
        Scope = scope;
        SetAction(RunAsync);
    }

    /// <summary>Shown at the end of its help.</summary>
    public IReadOnlyList<string> Examples { get; protected init; } = [];

    protected CommandScope Scope { get; }

    protected Terminal Terminal => Scope.Terminal;

    protected ProgressBar Progress => new(Scope.Terminal, Scope.Clock);

    /// <returns>See <see cref="ExitCode"/>.</returns>
    protected abstract Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken);

    protected bool WantsJson(ParseResult words) => words.GetValue(Scope.Json);
}
