using BriefingBot.Briefings.Dates;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Briefings.Writing;
using BriefingBot.Retrieval.Analysis;
using BriefingBot.Threats;

namespace BriefingBot.Briefings.Checks;

/// <summary>
/// Lets a draft through when it is cited and the cited evidence holds what it says. Writers are not trusted: what a model makes up
/// stops here.
/// </summary>
internal static class SentenceGate
{
    /// <summary>Below this share of its content in the best cited passage a sentence is not supported.</summary>
    public const double SupportFloor = 0.5;

    /// <summary>Null when the sentence may not be shown.</summary>
    public static CheckedSentence? Pass(DraftSentence draft, Evidence evidence)
    {
        var sources = evidence.Sources.ToDictionary(source => source.N);
        int[] citations = [.. draft.Citations.Where(sources.ContainsKey).Distinct()];
        var passages = draft.Passages.Where(passage => sources.ContainsKey(passage.N)).ToList();
        if (citations.Length == 0 || passages.Count == 0 || passages.Count < draft.Passages.Count)
        {
            return null;
        }

        var support = passages.Max(passage => Support(draft.Text, passage.Place.In(sources[passage.N].Article.Text)));
        return support < SupportFloor
            ? null
            : new(
                Shown(draft, sources),
                citations,
                Math.Round(support, 3),
                citations.Where(n => !sources[n].Source.Reference).Select(n => sources[n].Article.SourceId).Distinct().Count(),
                FacetName.Of(draft.Facet));
    }

    /// <summary>A quotation's relative days are completed by its article's date; every address is defanged.</summary>
    private static string Shown(DraftSentence draft, Dictionary<int, EvidenceSource> sources)
    {
        var (n, place) = draft.Passages[0];
        var isQuotation = sources[n].Article.Text.AsSpan(place.Start, place.Length).Equals(draft.Text, StringComparison.OrdinalIgnoreCase);
        return Defang.Text(isQuotation ? CompletedSentence.Of(draft.Text, sources[n].Article, place) : draft.Text);
    }

    /// <summary>The share of a sentence's terms that a passage holds.</summary>
    private static double Support(string sentence, string passage)
    {
        var terms = Tokens.Of(sentence).Select(token => token.Text).ToHashSet();
        var held = Tokens.Of(passage).Select(token => token.Text).ToHashSet();
        return terms.Count == 0 ? 0 : (double)terms.Count(held.Contains) / terms.Count;
    }
}
