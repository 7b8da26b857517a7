using System.CommandLine;
using BriefingBot.Chat.Privacy;
using BriefingBot.Cli.Output;
using BriefingBot.Storage;

namespace BriefingBot.Cli.Commands;

/// <summary>Erases everything that is kept of a person.</summary>
internal sealed class ErasePersonCommand : CliCommand
{
    private readonly PersonArgument person = new();

    public ErasePersonCommand(CommandScope scope)
        : base("erase", "Erase everything that is kept of a person.", scope)
    {
        Add(person);
        Examples = ["briefingbot privacy erase slack:T0001:U0002"];
    }

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var user = person.Read(words);
        using var desk = OpenedRecords.Open(Scope);
        var erased = await PersonRecords.Open(desk, Scope.Settings.Desk.Records, Scope.Clock).EraseAsync(user, OpenedRecords.Administrator, cancellationToken);
        foreach (var copy in Directory.EnumerateFiles(Path.GetDirectoryName(desk.Path)!, Path.GetFileName(desk.Path) + ".*.bak").Order(StringComparer.Ordinal))
        {
            Terminal.Say($"{copy} was made before a migration and is as it was: delete it when it is not needed any more, and backups of your own too.");
        }

        if (WantsJson(words))
        {
            JsonOutput.Write(Terminal, erased, shapes => shapes.PersonErased);
            return ExitCode.Success;
        }

        new Page(Terminal).Line(new(FormattableString.Invariant(
            $"Erased of {user}: answers {erased.Answers}, feedback {erased.Feedback}, topics asked since-last {erased.SinceLast}, threads {erased.Threads}, open requests {erased.OpenRequests}, days of model cost {erased.TokenDays}.")));
        return ExitCode.Success;
    }
}
