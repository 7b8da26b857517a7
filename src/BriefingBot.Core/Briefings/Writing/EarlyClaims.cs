using System.Text.RegularExpressions;
using BriefingBot.Briefings.Gathering;

namespace BriefingBot.Briefings.Writing;

/// <summary>
/// Claims of a story's first days that no later article repeats: how it got in, who did it. They are not told as fact. Where the
/// story did not break in a burst of articles, or nothing later is known, there is nothing to hold a claim against.
/// </summary>
internal sealed partial class EarlyClaims
{
    private static readonly TimeSpan FirstDays = TimeSpan.FromHours(96);

    /// <summary>So many articles of the first days make a burst.</summary>
    private const int Burst = 5;

    private readonly DateTimeOffset? end;
    private readonly HashSet<string> toldLater = [];

    public EarlyClaims(Evidence evidence)
    {
        var dated = evidence.News.Where(source => source.IsAbout && source.Article.PublishedAt is not null).ToList();
        if (dated.Count == 0)
        {
            return;
        }

        var until = dated.Min(source => source.Article.PublishedAt!.Value) + FirstDays;
        var later = dated.Where(source => source.Article.PublishedAt > until).ToList();
        if (dated.Count - later.Count < Burst || later.Count == 0)
        {
            return;
        }

        end = until;
        toldLater = [.. later
            .SelectMany(source => source.Sentences)
            .Where(sentence => evidence.Topic.IsIn(sentence.Terms))
            .SelectMany(sentence => ClaimsOf(sentence.Text))];
    }

    /// <summary>Whether an early article claims what none of the later ones says again.</summary>
    public bool WereDropped(Candidate candidate) =>
        candidate.Source.Article.PublishedAt <= end
        && ClaimsOf(candidate.Text) is { Count: > 0 } claims
        && !claims.Overlaps(toldLater);

    private static HashSet<string> ClaimsOf(string text) =>
        [.. Claim().Matches(text).Select(match => match.Value.ToUpperInvariant())];

    [GeneratedRegex(@"\b(?:phishing|RDP|remote desktop|SMB|EternalBlue|exploit|vulnerabilit|flaw|attachment|e-?mail|macro|malvertising|brute|USB|North Korea|Lazarus|Russia|China|Chinese|Iran)", RegexOptions.IgnoreCase)]
    private static partial Regex Claim();
}
