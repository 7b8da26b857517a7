using System.Text.RegularExpressions;
using BriefingBot.Briefings.Gathering;

namespace BriefingBot.Briefings.Writing;

/// <summary>How well a sentence serves an answer, as the teller of one facet. Every weight is named.</summary>
internal sealed partial class SentenceScore
{
    private const double CueWeight = 2.0, RelevanceWeight = 0.5, NamesWeight = 0.5, WholeWeight = 0.5, DescribedWeight = 0.3;

    /// <summary>News tells the most in its first sentence, and much in the two after it.</summary>
    private const double OpeningWeight = 0.3, NearOpeningWeight = 0.15;

    private const int OpeningSentences = 2;

    /// <summary>A sentence that tells any facet tells more than one that tells none.</summary>
    private const double TellingWeight = 0.3;

    /// <summary>What the topic does or suffers is about it; what is said beside it may not be.</summary>
    private const double LeadsWeight = 0.25;

    /// <summary>Up to three other publishers that report the same.</summary>
    private const double CorroborationWeight = 0.4;

    /// <summary>For what changes with time: the newest evidence has all of it, the oldest nothing.</summary>
    private const double NewnessOfLatest = 0.8, NewnessOfDamage = 0.15, NewnessOfAttribution = 0.3;

    private const int EasyWords = 26;

    private const double WordTooMany = 0.015;

    private const double HedgePenalty = 0.15, QuotedPenalty = 0.25, AddressPenalty = 0.2, PromisePenalty = 0.4, PointingPenalty = 0.25, AlsoPenalty = 0.15, InPassingPenalty = 0.4;

    /// <summary>What is reported once, in the first days, and by nobody later.</summary>
    private const double LonelyEarlyPenalty = 0.5;

    private static readonly TimeSpan FirstDays = TimeSpan.FromHours(96);

    /// <summary>What was asked for is told though it is told less well.</summary>
    private const double Asked = 0.4;

    /// <summary>Below this a sentence is not worth its place.</summary>
    private const double Enough = 1.9;

    private const double EnoughContext = 0.8;

    private static readonly TimeSpan TimeHasPassed = TimeSpan.FromDays(10);

    private const double Late = 0.25;

    private readonly Evidence evidence;
    private readonly Corroboration corroboration;
    private readonly DateTimeOffset first, last;
    private readonly EarlyClaims early;

    public SentenceScore(Evidence evidence, Corroboration corroboration)
    {
        (this.evidence, this.corroboration) = (evidence, corroboration);
        var about = evidence.News.Where(source => source.IsAbout).ToList();
        var dates = (about.Count > 0 ? about : evidence.News).Select(source => source.Article.PublishedAt).OfType<DateTimeOffset>().DefaultIfEmpty().ToList();
        (first, last) = (dates.Min(), dates.Max());
        early = new(evidence);
    }

    public double Of(Candidate candidate, Facet facet)
    {
        var text = candidate.Place.In(candidate.Source.Article.Text);
        return (CueWeight * candidate.Cues.GetValueOrDefault(facet))
            + (facet == Facet.Context && candidate.Cues.Count > 0 ? TellingWeight : 0)
            + (RelevanceWeight * candidate.Source.Relevance)
            + (NamesWeight * Naming(candidate))
            + (evidence.Topic.IsWholeIn(candidate.Sentence.Terms) ? WholeWeight : 0)
            + (DescribedWeight * evidence.Topic.DescribedBy(candidate.Sentence.Terms))
            + (LeadsWeight * (candidate.Leads ? 1 : 0))
            + (candidate.Sentence.Number == 0 ? OpeningWeight : candidate.Sentence.Number <= OpeningSentences ? NearOpeningWeight : 0)
            + (CorroborationWeight * Math.Min(Others(candidate), 3) / 3)
            + (NewnessWeight(facet) * Newness(candidate))
            - (WordTooMany * Math.Max(0, candidate.Words - EasyWords))
            - (Hedge().IsMatch(text) ? HedgePenalty : 0)
            - (QuotedPenalty * QuotedShare(text))
            - (SecondPerson().IsMatch(text) && facet != Facet.Remedy ? AddressPenalty : 0)
            - (Promise().IsMatch(text) ? PromisePenalty : 0)
            - (Also().IsMatch(text) ? AlsoPenalty : 0)
            - (Pointing().IsMatch(text) ? PointingPenalty : 0)
            - (candidate.Source.IsAbout ? 0 : InPassingPenalty)
            - (IsLonelyEarlyClaim(candidate, facet) ? LonelyEarlyPenalty : 0);
    }

    /// <summary>Whether the sentence is worth its place. The latest state is told only where time has passed, and by who wrote late.</summary>
    public bool IsEnough(Candidate candidate, Facet facet, bool isAsked) =>
        Of(candidate, facet) >= Enough - (isAsked ? Asked : 0)
        && !IsDropped(candidate)
        && (facet != Facet.Latest || (last - first >= TimeHasPassed && Newness(candidate) >= Late));

    /// <summary>Whether it claims what only the first days' articles do.</summary>
    public bool IsDropped(Candidate candidate) => early.WereDropped(candidate);

    /// <summary>Whether a sentence is worth its place beside those that tell a facet: it tells one as well, or what an article opens with.</summary>
    public bool IsEnough(Candidate candidate) =>
        Of(candidate, Facet.Context) >= EnoughContext
        && (candidate.Cues.Count > 0 || candidate.Sentence.Number <= OpeningSentences)
        && !Promise().IsMatch(candidate.Text);

    private int Others(Candidate candidate) => corroboration.Of(candidate).Count;

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

    [GeneratedRegex(@"\b(?:also|too|as well|another|other)\b|^(?:Recently|Lately)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Also();

    [GeneratedRegex("[\"“”][^\"“”]*[\"“”]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:you|your|yours|yourself)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SecondPerson();

    // Which ones, an earlier sentence said.
    [GeneratedRegex(@"\b(?:these|such) (?!days)\p{Ll}|\b(?:those|this) (?:products?|systems?|flaws?|vulnerabilit|bugs?|attacks?|issues?|cases?|updates?|e-?mails?|messages?|files?|company|firm|group|method|time)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pointing();

    // What was to come may have come since.
    [GeneratedRegex(@"\b(?:there will be|will (?:be (?:\w+ )?(?:fixed|patched|released|available|issued|updated|published|notified)|(?:soon|also|likely|continue|able to))|unlikely it will|will (?:issue|release|publish)\b|is expected to|are expected to|plans? to|is planning|later this (?:week|month|year)|investigation is (?:ongoing|continuing)|in the (?:coming|next) (?:days|weeks|months))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Promise();
}
