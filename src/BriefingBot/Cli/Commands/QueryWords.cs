using System.CommandLine;
using BriefingBot.Retrieval.Queries;

namespace BriefingBot.Cli.Commands;

/// <summary>The words of a question, as one argument of a command line or many.</summary>
internal sealed class QueryWords : Argument<string[]>
{
    public QueryWords(string name, string description)
        : base(name)
    {
        Description = description;
        Arity = ArgumentArity.OneOrMore;
    }

    /// <summary>As they would be typed in a chat.</summary>
    /// <exception cref="UsageException">There are none.</exception>
    public string Read(ParseResult words) => string.Join(' ', words.GetRequiredValue(this)).Trim() is { Length: > 0 } typed
        ? typed
        : throw new UsageException($"There are no words to look for. Name a topic, as in briefingbot {words.CommandResult.Command.Name} wannacry.");

    /// <exception cref="UsageException">An option among them is unknown or has no sense.</exception>
    public static Query Parse(string text, TimeProvider clock) => QueryParser.Parse(text, clock.GetUtcNow()) switch
    {
        QueryParse.Parsed parsed => parsed.Query,
        QueryParse.Invalid invalid => throw new UsageException(invalid.Message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
