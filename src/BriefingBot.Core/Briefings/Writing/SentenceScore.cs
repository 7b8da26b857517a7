using System.Text.RegularExpressions;
using BriefingBot.Briefings.Gathering;

namespace BriefingBot.Briefings.Writing;

/// <summary>How well a sentence serves an answer, as the teller of one facet. Every weight is named.</summary>
internal sealed partial class SentenceScore
{
    private const double CueWeight = 1.0, RelevanceWeight = 0.5, NamesWeight = 0.5, DescribedWeight = 0.3, OpeningWeight = 0.15;

    /// <summary>Up to three other publishers that report the same.</summary>
    private const double CorroborationWeight = 0.4;

    /// <summary>For what changes with time: the newest evidence has all of it, the oldest nothing.</summary>
    private const double NewnessOfLatest = 0.8, NewnessOfDamage = 0.15, NewnessOfAttribution = 0.3;

    private const int EasyWords = 26;

    private const double WordTooMany = 0.02;

    private const double HedgePenalty = 0.15, QuotedPenalty = 0.25, AddressPenalty = 0.2, MarketingPenalty = 0.6, AlsoPenalty = 0.15, InPassingPenalty = 0.4;

    /// <summary>What is reported once, in the first days, and by nobody later.</summary>
    private const double LonelyEarlyPenalty = 0.5;

    private static readonly TimeSpan FirstDays = TimeSpan.FromHours(96);

    /// <summary>Below this a sentence is not worth its place.</summary>
    private const double Enough = 1.3;

    private static readonly TimeSpan TimeHasPassed = TimeSpan.FromDays(10);

    private const double Late = 0.25;

    private readonly Evidence evidence;
    private readonly Corroboration corroboration;
    private readonly Dictionary<Candidate, int> publishers = [];
    private readonly DateTimeOffset first, last;

    public SentenceScore(Evidence evidence, Corroboration corroboration)
    {
        (this.evidence, this.corroboration) = (evidence, corroboration);
        var about = evidence.Sources.Where(source => source.IsAbout).ToList();
        var dates = (about.Count > 0 ? about : evidence.Sources).Select(source => source.Article.PublishedAt).OfType<DateTimeOffset>().DefaultIfEmpty().ToList();
        (first, last) = (dates.Min(), dates.Max());
    }

    public double Of(Candidate candidate, Facet facet)
    {
        var text = candidate.Place.In(candidate.Source.Article.Text);
        return (CueWeight * candidate.Cues.GetValueOrDefault(facet))
            + (RelevanceWeight * candidate.Source.Relevance)
            + (NamesWeight * Naming(candidate))
            + (DescribedWeight * evidence.Topic.DescribedBy(candidate.Sentence.Terms))
            + (candidate.Sentence.Number == 0 ? OpeningWeight : 0)
            + (CorroborationWeight * Math.Min(Others(candidate), 3) / 3)
            + (NewnessWeight(facet) * Newness(candidate))
            - (WordTooMany * Math.Max(0, candidate.Words - EasyWords))
            - (Hedge().IsMatch(text) ? HedgePenalty : 0)
            - (QuotedPenalty * QuotedShare(text))
            - (SecondPerson().IsMatch(text) && facet != Facet.Remedy ? AddressPenalty : 0)
            - (Marketing().IsMatch(text) ? MarketingPenalty : 0)
            - (Also().IsMatch(text) ? AlsoPenalty : 0)
            - (candidate.Source.IsAbout ? 0 : InPassingPenalty)
            - (IsLonelyEarlyClaim(candidate, facet) ? LonelyEarlyPenalty : 0);
    }

    /// <summary>Whether the sentence is worth its place. The latest state is told only where time has passed, and by who wrote late.</summary>
    public bool IsEnough(Candidate candidate, Facet facet) =>
        Of(candidate, facet) >= Enough
        && (facet != Facet.Latest || (last - first >= TimeHasPassed && Newness(candidate) >= Late));

    private int Others(Candidate candidate)
    {
        if (!publishers.TryGetValue(candidate, out var others))
        {
            publishers[candidate] = others = corroboration.Of(candidate).Count;
        }

        return others;
    }

    /// <summary>The opening of an article whose title names the topic names it half.</summary>
    private double Naming(Candidate candidate) =>
        candidate.Names ? evidence.Topic.ShareIn(candidate.Sentence.Terms)
        : candidate.Source.IsAbout && candidate.Sentence.Number == 0 ? 0.5
        : 0;

    private static double NewnessWeight(Facet facet) => facet switch
    {
        Facet.Latest => NewnessOfLatest,
        Facet.Damage => NewnessOfDamage,
        Facet.Attribution => NewnessOfAttribution,
        _ => 0,
    };

    private double Newness(Candidate candidate) =>
        last > first && candidate.Source.Article.PublishedAt is { } published ? (published - first) / (last - first) : 0;

    private bool IsLonelyEarlyClaim(Candidate candidate, Facet facet) =>
        facet is Facet.WayIn or Facet.Attribution
        && candidate.Source.Article.PublishedAt - first <= FirstDays
        && last - first > FirstDays
        && Others(candidate) == 0;

    private static double QuotedShare(string text)
    {
        var quoted = 0;
        foreach (var match in Quoted().EnumerateMatches(text))
        {
            quoted += match.Length;
        }

        return (double)quoted / text.Length;
    }

    [GeneratedRegex(@"\b(?:may|might|could|allegedly|reportedly|possibl[ey]|perhaps|believed|thought|suspected|apparently|unclear|appears?|seems?|according to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Hedge();

    [GeneratedRegex(@"\b(?:also|too|as well|another|other)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Also();

    [GeneratedRegex("[\"“”][^\"“”]*[\"“”]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:you|your|yours|yourself)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SecondPerson();

    [GeneratedRegex(@"\b(?:customers (?:using|of)|free trial|webinar|white ?paper|sign up|download (?:the|our)|learn more|check out|our (?:product|solution)|report \(PDF\)|reference section|intel card)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Marketing();
}
