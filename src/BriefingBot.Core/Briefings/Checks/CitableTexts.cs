namespace BriefingBot.Briefings.Checks;

/// <summary>The checks for who has texts and sentences of his own, from wherever.</summary>
public sealed class CitableTexts(IEnumerable<CitableText> texts)
{
    private readonly Dictionary<int, CheckedText> read = texts.ToDictionary(
        text => text.N,
        text => new CheckedText(text.N, text.Title, text.Text, text.PublishedAt is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : null));

    /// <summary>Whether a sentence may be shown with these citations, and why not.</summary>
    public CheckVerdict Judge(string sentence, IReadOnlyList<int> citations) => SentenceChecks.Judge(sentence, citations, read);
}
