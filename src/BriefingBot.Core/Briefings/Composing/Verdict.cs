using BriefingBot.Briefings.Checks;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Briefings.Writing;

namespace BriefingBot.Briefings.Composing;

/// <summary>What the checks say of a draft. The one place where what was written meets them.</summary>
/// <param name="Passed">Null where it may not be shown.</param>
/// <param name="Reasons">Why not, for who is to write it again.</param>
internal sealed record Verdict(CheckedSentence? Passed, IReadOnlyList<string> Reasons)
{
    public static Verdict Of(DraftSentence draft, Evidence evidence) =>
        !IsQuotation(draft, evidence) && PlainSentence.Complaint(draft.Text) is { } complaint ? new(null, [complaint])
        : SentenceGate.Pass(draft, evidence) is { } passed ? new(passed, [])
        : new(null, [draft.Citations.Count == 0 ? "it cites no source that was given" : "the cited passages do not say this"]);

    /// <summary>A stored sentence, word for word, was chosen by other rules.</summary>
    private static bool IsQuotation(DraftSentence draft, Evidence evidence) =>
        draft.Passages is [var (n, place), ..]
        && evidence.Sources.FirstOrDefault(source => source.N == n)?.Article.Text is { } text
        && place is { Start: >= 0, Length: > 0 }
        && place.Start <= text.Length - place.Length
        && place.Span(text).Equals(draft.Text, StringComparison.OrdinalIgnoreCase);
}
