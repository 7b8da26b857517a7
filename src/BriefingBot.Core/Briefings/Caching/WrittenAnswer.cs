using BriefingBot.Briefings.Checks;
using BriefingBot.Briefings.Composing;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Briefings.Writing;

namespace BriefingBot.Briefings.Caching;

/// <summary>
/// What a writer made of one question and one evidence. It is kept as drafts, and what comes from a shared cache passes the same
/// checks as what comes from a writer: a cache can no more put words into an answer than a model can.
/// </summary>
/// <param name="Drafts">Those that passed the checks.</param>
internal sealed record WrittenAnswer(IReadOnlyList<DraftSentence> Drafts)
{
    /// <summary>Whether any of them is a model's.</summary>
    public bool ByModel { get; init; }

    /// <summary>Why not all of them are. Kept as a number, not as words: a cache has no words of its own.</summary>
    public Fallback Fallback { get; init; }

    public TokenCount Tokens { get; init; }

    /// <summary>Whether the model came to its end. What a failure left is given to who waits for it, and written anew for the next.</summary>
    public bool IsFinished => Fallback is Fallback.None or Fallback.NotEnough or Fallback.TooFewSupported;

    /// <summary>Whether it can have been written from this evidence.</summary>
    public bool Fits(Evidence evidence)
    {
        var texts = evidence.Sources.ToDictionary(source => source.N, source => source.Article.Text);
        return Drafts.All(draft => draft.Passages.All(passage => LiesIn(texts, passage)) && SentenceGate.Judge(draft, evidence).Passed is not null);
    }

    private static bool LiesIn(Dictionary<int, string> texts, CitedPassage passage) =>
        texts.TryGetValue(passage.N, out var text)
        && passage.Place is { Start: >= 0, Length: > 0 } place
        && place.Start <= text.Length - place.Length;
}
