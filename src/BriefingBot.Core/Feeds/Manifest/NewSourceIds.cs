using System.Text;
using BriefingBot.Feeds.Rules;

namespace BriefingBot.Feeds.Manifest;

/// <summary>Makes ids for new sources: of their names, and none twice.</summary>
/// <param name="taken">The ids that are in use.</param>
public sealed class NewSourceIds(IEnumerable<string> taken)
{
    /// <summary>An id is typed after <c>source:</c>.</summary>
    private const int Longest = 40;

    private readonly HashSet<string> used = [.. taken];

    /// <param name="name">What people call the source.</param>
    /// <param name="host">Where the name has no letter of an id.</param>
    public string Next(string name, string host)
    {
        var id = Slug(name) is { Length: > 0 } named ? named : Slug(host) is { Length: > 0 } hosted ? hosted : "feed";
        var unique = id;
        for (var number = 2; !used.Add(unique); number++)
        {
            unique = FormattableString.Invariant($"{id}-{number}");
        }

        return unique;
    }

    /// <summary>The plain letters and digits of a text, hyphens between its words, cut between two; empty where there are none.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var word in FoldedWords.Of(text).Split(' ').Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit))).Where(word => word.Length > 0))
        {
            if (slug.Length > 0 && slug.Length + 1 + word.Length > Longest)
            {
                break;
            }

            slug.Append(slug.Length > 0 ? "-" : "").Append(word.AsSpan(0, Math.Min(word.Length, Longest)));
        }

        return slug.ToString();
    }
}
