using System.Text;
using System.Text.RegularExpressions;
using BriefingBot.Replies;

namespace BriefingBot.Slack.Blocks;

/// <summary>
/// Makes text from articles, feeds, models and askers safe to show: it mentions nobody, links nowhere, and turns no line around.
/// Blocks hold it only where Slack does not read markup (rich text, plain text); this holds even where a client did.
/// </summary>
internal static partial class SlackText
{
    /// <summary>Joins without showing: Slack does not take what stands on both sides of it as one.</summary>
    private const string WordJoiner = "\u2060";

    /// <summary>The text on one line, at most so long.</summary>
    public static string Plain(string text, int longest)
    {
        // What is cut off needs no cleaning, and cleaning makes a text a little longer.
        var line = new StringBuilder();
        foreach (var rune in Cut(text, longest).EnumerateRunes())
        {
            if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029)
            {
                line.Append(' ');
            }
            else if (!TurnsDirection(rune))
            {
                line.Append(rune);
            }
        }

        return Cut(Mention().Replace(UnlinkedText.Of(line.ToString()), WordJoiner), longest);
    }

    /// <summary>For the fields that Slack reads markup in.</summary>
    /// <remarks>https://api.slack.com/reference/surfaces/formatting#escaping.</remarks>
    public static string Escaped(string plain) => plain
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Embeddings, overrides and isolates of the bidirectional algorithm.</summary>
    private static bool TurnsDirection(Rune rune) => rune.Value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0x200E or 0x200F;

    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end] + "…";
    }

    /// <summary>After a &lt;, also one written as an entity, before what would make a mention of it; after the @ of a name.</summary>
    [GeneratedRegex("(?<=<)(?=\\S)|(?<=&lt;|&#60;|&#x3c;)(?=[!@#])|(?<=(?:^|\\W)@)(?=\\w)", RegexOptions.IgnoreCase)]
    private static partial Regex Mention();
}
