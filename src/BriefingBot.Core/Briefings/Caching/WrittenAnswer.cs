using BriefingBot.Briefings.Gathering;
using BriefingBot.Briefings.Writing;

namespace BriefingBot.Briefings.Caching;

/// <summary>
/// What a writer made of one question and one evidence, before the checks: these run on every answer, so that a cache can no more
/// put words into one than a model can.
/// </summary>
internal sealed record WrittenAnswer(IReadOnlyList<DraftSentence> Drafts)
{
    /// <summary>Whether it can have been written from this evidence: each passage lies within a cited text.</summary>
    public bool Fits(Evidence evidence)
    {
        var texts = evidence.Sources.ToDictionary(source => source.N, source => source.Article.Text);
        return Drafts.All(draft => draft.Passages.All(passage =>
            texts.TryGetValue(passage.N, out var text)
            && passage.Place is { Start: >= 0, Length: > 0 } place
            && place.Start <= text.Length - place.Length));
    }
}
