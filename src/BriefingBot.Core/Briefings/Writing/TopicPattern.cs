using System.Text.RegularExpressions;
using BriefingBot.Briefings.Gathering;

namespace BriefingBot.Briefings.Writing;

/// <summary>A pattern for the topic's name as it is written in text.</summary>
internal static class TopicPattern
{
    /// <summary>
    /// The names as written, their aliases too, accents and possessives aside; null for a topic without a name. Names and a gap of one
    /// character at most give a backtracking engine nothing to go astray in, and it is made in a thousandth of the time of one that
    /// does not backtrack.
    /// </summary>
    public static Regex? Of(Evidence evidence)
    {
        string[] names =
        [
            .. evidence.Plan.Identifiers.Select(identifier => identifier.Value),
            .. evidence.Plan.Phrases.Count > 0 ? evidence.Plan.Query.Phrases : [],
            .. evidence.Plan.NamingWords.Any() ? evidence.Plan.NamingWords.SelectMany(word => word.Spellings) : Together(evidence),
        ];
        return names.Length == 0
            ? null
            : new Regex($@"\b(?:{string.Join('|', names.Select(Written))})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    private static string Written(string name) => Regex.Escape(name).Replace(@"\ ", @"[\s-]?", StringComparison.Ordinal);

    /// <summary>A described topic of few words may still be a name ("shadow brokers").</summary>
    private static IEnumerable<string> Together(Evidence evidence) =>
        evidence.Plan.Words.Count is 1 or 2 ? [string.Join(' ', evidence.Plan.Words.Select(word => word.Written))] : [];
}
