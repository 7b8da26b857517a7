using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using BriefingBot.Cli.Commands;

namespace BriefingBot.Cli;

/// <summary>The library's help pages, with examples at their end.</summary>
internal sealed class HelpPages(int width) : SynchronousCommandLineAction
{
    private static readonly string[] RootExamples =
    [
        "briefingbot brief wannacry",
        "briefingbot import articles.jsonl",
        "briefingbot search openssl heartbeat --top 5 --explain",
        "briefingbot brief --help",
    ];

    private static readonly string[] ExitCodes =
    [
        "0  done, also when nothing was found",
        "1  not done, or not all of it",
        "2  the words were wrong; nothing was done",
    ];

    private readonly HelpAction pages = new() { MaxWidth = width };

    /// <summary>Whoever asks for help need not have the rest right.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = pages.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        switch (parseResult.CommandResult.Command)
        {
            case CliCommand command:
                Write(output, "Examples:", command.Examples);
                break;
            case RootCommand:
                Write(output, "Examples:", RootExamples);
                output.WriteLine();
                Write(output, "Exit codes:", ExitCodes);
                break;
            case var group:
                Write(output, "Examples:", [.. group.Subcommands.OfType<CliCommand>().SelectMany(command => command.Examples.Take(1))]);
                break;
        }

        return code;
    }

    private static void Write(TextWriter output, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            output.WriteLine(title);
            foreach (var line in lines)
            {
                output.WriteLine("  " + line);
            }
        }
    }
}
