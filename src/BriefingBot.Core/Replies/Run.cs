namespace BriefingBot.Replies;

/// <summary>A stretch of a sentence.</summary>
public abstract record Run
{
    private Run()
    {
    }

    public sealed record Plain(string Text) : Run;

    public sealed record Strong(string Text) : Run;

    /// <param name="N">The number of a source in the reply's list.</param>
    public sealed record CitationMark(int N) : Run;
}
