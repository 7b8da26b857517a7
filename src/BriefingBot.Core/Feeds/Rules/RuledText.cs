namespace BriefingBot.Feeds.Rules;

/// <summary>A title or a text that rules are held against: as it is for patterns, by its words for words.</summary>
internal sealed class RuledText(string text)
{
    private string? words;

    public string Whole => text;

    /// <summary>Made when the first rule asks.</summary>
    public string Words => words ??= FoldedWords.Of(text);
}
