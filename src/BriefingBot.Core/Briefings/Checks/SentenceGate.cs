using System.Runtime.CompilerServices;
using BriefingBot.Briefings.Checks.Hygiene;
using BriefingBot.Briefings.Dates;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Briefings.Writing;
using BriefingBot.Threats;

namespace BriefingBot.Briefings.Checks;

/// <summary>
/// Lets a draft through when it is cited and the cited evidence holds what it says. Writers are not trusted: what a model makes up
/// stops here.
/// </summary>
internal static class SentenceGate
{
    /// <summary>An article is read once, however many sentences cite it.</summary>
    private static readonly ConditionalWeakTable<EvidenceSource, CheckedText> Read = [];

    public static GateVerdict Judge(DraftSentence draft, Evidence evidence)
    {
        var sources = evidence.Sources.ToDictionary(source => source.N);
        var verdict = Check(draft, sources);
        CheckCounters.Count(verdict);
        return verdict.IsKept ? new(Checked(draft, sources, verdict.Support), []) : new(null, [.. verdict.Reasons.Select(reason => reason.Words)]);
    }

    private static CheckedSentence Checked(DraftSentence draft, Dictionary<int, EvidenceSource> sources, double support) => new(
        Shown(draft, sources),
        [.. draft.Citations.Distinct()],
        support,
        draft.Citations.Where(n => !sources[n].Source.Reference).Select(n => sources[n].Article.SourceId).Distinct().Count(),
        FacetName.Of(draft.Facet));

    private static CheckVerdict Check(DraftSentence draft, Dictionary<int, EvidenceSource> sources)
    {
        if (IsQuotation(draft, sources))
        {
            // To the letter what an article says: all that is left to check is that it may be shown.
            return new([.. SentenceChecks.OfForm(draft.Text)], 1);
        }

        if (ProseCheck.Of(draft.Text) is { } reason)
        {
            return new([reason], 0);
        }

        var cited = draft.Citations.Distinct().Where(sources.ContainsKey).ToDictionary(n => n, n => Read.GetValue(sources[n], Text));
        return SentenceChecks.Judge(draft.Text, draft.Citations, cited);
    }

    private static bool IsQuotation(DraftSentence draft, Dictionary<int, EvidenceSource> sources) =>
        draft.Passages.Count > 0 && draft.Citations.Contains(draft.Passages[0].N)
        && draft.Citations.All(sources.ContainsKey) && draft.Passages.All(passage => sources.ContainsKey(passage.N))
        && draft.Passages[0] is var (n, place)
        && place.Start >= 0 && place.Length > 0 && place.Start <= sources[n].Article.Text.Length - place.Length
        && sources[n].Article.Text.AsSpan(place.Start, place.Length).Equals(draft.Text, StringComparison.OrdinalIgnoreCase);

    /// <summary>A quotation's relative days are completed by its article's date; every address is defanged.</summary>
    private static string Shown(DraftSentence draft, Dictionary<int, EvidenceSource> sources) => Defang.Text(
        IsQuotation(draft, sources) ? CompletedSentence.Of(draft.Text, sources[draft.Passages[0].N].Article, draft.Passages[0].Place) : draft.Text);

    private static CheckedText Text(EvidenceSource source) => new(
        source.N,
        source.Article.Title,
        source.Article.Text,
        source.Article.PublishedAt is { } time && !source.Article.PublishedClamped ? DateOnly.FromDateTime(time.UtcDateTime) : null);
}
