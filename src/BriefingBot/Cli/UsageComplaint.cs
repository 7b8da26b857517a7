using System.CommandLine;
using System.CommandLine.Parsing;
using BriefingBot.Cli.Commands;
using BriefingBot.Manifests;

namespace BriefingBot.Cli;

/// <summary>Says in one sentence what is wrong with the words, what may have been meant, and where to read on.</summary>
internal static class UsageComplaint
{
    /// <summary>A command that is further than this from what was typed was not meant.</summary>
    private const int FarthestCommand = 2;

    /// <summary>Null when the words can be understood.</summary>
    public static string? Of(ParseResult words)
    {
        var command = words.CommandResult.Command;
        var complaint = words.Errors.Count > 0 ? Complaint(words, command)
            : StrayOption(words) is { } stray ? NoSuchOption(stray, command)
            : null;
        return complaint is null ? null : $"{complaint} See {PathOf(command)} --help.";
    }

    private static string Complaint(ParseResult words, Command command)
    {
        if (words.UnmatchedTokens is [var first, ..])
        {
            return LooksLikeOption(first) ? NoSuchOption(first, command)
                : command.Subcommands.Count > 0 ? NoSuchCommand(first, command)
                : $"{WordsOf(command)} takes no more words: '{first}' is one too many.";
        }

        if (StrayOption(words) is { } stray)
        {
            return NoSuchOption(stray, command);
        }

        // The library complains of a missing command before it complains of what was there.
        var error = words.Errors.FirstOrDefault(error => error.SymbolResult is OptionResult)
            ?? words.Errors.FirstOrDefault(error => error.SymbolResult is ArgumentResult)
            ?? words.Errors[0];
        return error.SymbolResult switch
        {
            ArgumentResult { Tokens.Count: 0, Argument: var argument } => $"{WordsOf(command)} needs <{argument.HelpName ?? argument.Name}>{Example(command)}.",
            OptionResult { Tokens.Count: 0, Option: var option } => $"{option.Name} needs a value.",
            OptionResult { Tokens.Count: > 1, Option.Arity.MaximumNumberOfValues: 1, Option: var option } => $"{option.Name} can be given once.",
            CommandResult when command.Subcommands.Count > 0 => $"Name a command: {NamesOf(command)}.",
            _ => error.Message,
        };
    }

    /// <summary>A word with a dash in front, which the library takes for a word of a topic. After <c>--</c> it is one.</summary>
    private static string? StrayOption(ParseResult words)
    {
        var stray = words.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Type == TokenType.Argument && LooksLikeOption(token.Value));
        var taken = words.CommandResult.Command.Arguments.SelectMany(argument => words.GetResult(argument)?.Tokens ?? []);
        return stray.Intersect(taken).FirstOrDefault()?.Value;
    }

    private static bool LooksLikeOption(string word) => word is ['-', '-' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..];

    private static string NoSuchOption(string typed, Command command)
    {
        var name = typed.Split('=')[0];
        var options = command.Options.Concat(command.Parents.OfType<Command>().SelectMany(Above)).Where(option => !option.Hidden);
        var nearest = options.Select(option => option.Name).MinBy(known => EditDistance.Between(known, name));
        return $"There is no option {name}. Did you mean {nearest}?";

        static IEnumerable<Option> Above(Command parent) =>
            parent.Options.Where(option => option.Recursive).Concat(parent.Parents.OfType<Command>().SelectMany(Above));
    }

    private static string NoSuchCommand(string typed, Command command)
    {
        var nearest = command.Subcommands.Select(known => known.Name).MinBy(known => EditDistance.Between(known, typed))!;
        return EditDistance.Between(nearest, typed) <= FarthestCommand
            ? $"There is no command '{typed}'. Did you mean {nearest}?"
            : $"There is no command '{typed}'. The commands are {NamesOf(command)}.";
    }

    private static string NamesOf(Command command) => string.Join(", ", command.Subcommands.Select(known => known.Name));

    private static string Example(Command command) => command is CliCommand { Examples: [var first, ..] } ? $", as in {first}" : "";

    /// <summary>A command as it is typed after the program's name.</summary>
    private static string WordsOf(Command command) => command.Parents.OfType<Command>().Single() is var parent and not RootCommand
        ? $"{WordsOf(parent)} {command.Name}"
        : command.Name;

    private static string PathOf(Command command) => command is RootCommand ? "briefingbot" : $"briefingbot {WordsOf(command)}";
}
