using System.Text.RegularExpressions;
using BriefingBot.Articles;
using BriefingBot.Briefings;

namespace BriefingBot.Chat;

/// <summary>
/// Tells what a line asks for. A word is a command only where the rest fits its grammar: <c>help</c> alone asks for help,
/// <c>help desk scam</c> is a topic. Every line is something.
/// </summary>
public static partial class CommandParser
{
    private const string Slash = "/brief";

    /// <summary>An id without its <c>b-</c> may be any four letters; longer, it would be taken for a word, and a word for it.</summary>
    private const int BareIdLength = 4;

    /// <param name="text">What stands after <c>/brief</c>; the word itself may stand before it, as people paste it.</param>
    public static ChatCommand Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Trim();
        if (words.StartsWith(Slash, StringComparison.OrdinalIgnoreCase) && (words.Length == Slash.Length || char.IsWhiteSpace(words[Slash.Length])))
        {
            words = words[Slash.Length..].Trim();
        }

        return words.ToLowerInvariant() switch
        {
            "" or "help" => new ChatCommand.Help(),
            "sources" => new ChatCommand.Sources(),
            _ => Address(words) is { } address ? new ChatCommand.BriefArticle(address)
                : ShownId(words) is { } id ? new ChatCommand.Show(id)
                : AskedFor(words) ?? (ChatCommand?)NotBuilt(words) ?? new ChatCommand.Brief(words),
        };
    }

    /// <summary>An address alone, bare or as chats put it between angle brackets, with or without its label.</summary>
    private static string? Address(string words)
    {
        var bare = words is ['<', .. var inner, '>'] ? inner.Split('|')[0] : words;
        return !bare.Any(char.IsWhiteSpace) && CanonicalUrl.IsWebAddress(bare, out _) ? bare : null;
    }

    private static string? ShownId(string words) =>
        Show().Match(words) is { Success: true, Groups: var groups }
        && (groups["mark"].Success || groups["letters"].Length == BareIdLength)
        && AnswerId.TryRead(groups["letters"].Value, out var id)
            ? id
            : null;

    /// <summary>Another view of a topic than a briefing.</summary>
    private static ChatCommand? AskedFor(string words) => View().Match(words) is not { Success: true, Groups: var groups } ? null
        : groups["word"].Value.ToLowerInvariant() switch
        {
            "iocs" => new ChatCommand.Indicators(groups["topic"].Value),
            "since-last" => new ChatCommand.SinceLast(groups["topic"].Value),
            _ => new ChatCommand.Timeline(groups["topic"].Value),
        };

    private static ChatCommand.NotBuilt? NotBuilt(string words) =>
        (Asking().Match(words) is { Success: true } asking ? new ChatCommand.NotBuilt(WordOf(asking), Posts: false) : null)
        ?? (Posting().Match(words) is { Success: true } posting ? new ChatCommand.NotBuilt(WordOf(posting), Posts: true) : null);

    private static string WordOf(Match match) => Spaces().Replace(match.Groups["word"].Value.ToLowerInvariant(), " ");

    [GeneratedRegex(@"^show\s+(?<mark>b-)?(?<letters>\w+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Show();

    [GeneratedRegex(@"^(?<word>timeline|iocs|since-last)\s+(?<topic>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex View();

    [GeneratedRegex(@"^(?<word>watches)$", RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    // "watch out for …" warns of something, which makes it a topic: nobody watches the topic "out for …".
    [GeneratedRegex(@"^(?:(?<word>digest\s+(?:daily|weekdays|weekly|cron|now|off))\b|(?<word>quiet)\s+\d{1,2}:\d{2}\s*[-–]\s*\d{1,2}:\d{2}$|(?<word>watch)\s+(?!out\s+for\b)\S|(?<word>unwatch)\s+\d+$)", RegexOptions.IgnoreCase)]
    private static partial Regex Posting();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
