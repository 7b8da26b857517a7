using BriefingBot.Briefings.Checks.Facts;
using BriefingBot.Briefings.Checks.Hygiene;
using BriefingBot.Briefings.Checks.Meaning;

namespace BriefingBot.Briefings.Checks;

/// <summary>
/// Holds a sentence against the articles that it cites: first that it is plain text and cites what is there, then its facts, then what
/// it makes of them. Every check is a pure function; none trusts the writer.
/// </summary>
internal static class SentenceChecks
{
    /// <summary>No sentence of an answer is longer; a longer one is not read.</summary>
    private const int LongestSentence = 1000;

    private static readonly Func<Claim, IEnumerable<CheckReason>>[] InOrder =
    [
        InstructionCheck.Of, IdentifierCheck.Of, NumberCheck.Of, DateCheck.Of, QuotationCheck.Of, NameCheck.Of, ScopeCheck.Of, NegationCheck.Of,
        OppositeCheck.Of, OrderCheck.Of, HedgeCheck.Of, AttributionCheck.Of, RoleCheck.Of, MergeCheck.Of, SupportCheck.Of,
    ];

    /// <param name="sources">What may be cited, by number.</param>
    public static CheckVerdict Judge(string text, IReadOnlyList<int> citations, IReadOnlyDictionary<int, CheckedText> sources)
    {
        List<CheckReason> reasons = [.. OfForm(text), .. OfCitations(citations, sources)];
        if (reasons.Count > 0)
        {
            return new(reasons, 0);
        }

        CheckVerdict? first = null;
        foreach (var claim in Claim.Of(text, [.. citations.Distinct().Select(n => sources[n])]))
        {
            CheckVerdict verdict = new([.. InOrder.SelectMany(check => check(claim))], Math.Round(SupportCheck.Score(claim), 3));
            if (verdict.IsKept)
            {
                return verdict;
            }

            first ??= verdict;
        }

        return first!;
    }

    /// <summary>What is wrong with a sentence whatever it cites.</summary>
    public static IEnumerable<CheckReason> OfForm(string text) =>
        text.Length > LongestSentence ? [new(CheckCode.Markup, $"it is longer than {LongestSentence} characters")] : [.. MarkupCheck.Of(text), .. InstructionCheck.Of(text)];

    private static IEnumerable<CheckReason> OfCitations(IReadOnlyList<int> citations, IReadOnlyDictionary<int, CheckedText> sources) =>
        citations.Count == 0
            ? [new(CheckCode.NoCitation, "it cites nothing")]
            : citations.Distinct().Where(n => !sources.ContainsKey(n)).Select(n => new CheckReason(CheckCode.UnknownCitation, $"there is no [{n}]"));
}
