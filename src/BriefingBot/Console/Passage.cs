namespace BriefingBot.LocalConsole;

/// <summary>A stretch of an article's text that is marked.</summary>
/// <param name="IsAsked">Whether it is the one that the reader came for.</param>
internal sealed record Passage(int Start, int Length, bool IsAsked)
{
    public int End => Start + Length;

    /// <summary>Whether it lies in the text and cuts no character in two.</summary>
    public bool FitsIn(string text) =>
        Start >= 0 && Length > 0 && Start <= text.Length - Length
        && !char.IsLowSurrogate(text[Start]) && (End == text.Length || !char.IsLowSurrogate(text[End]));
}
