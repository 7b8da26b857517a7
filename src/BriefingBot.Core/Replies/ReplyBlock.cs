namespace BriefingBot.Replies;

/// <summary>A part of a reply. The set is closed: every platform renders every one.</summary>
public abstract record ReplyBlock
{
    private ReplyBlock()
    {
    }

    /// <param name="Context">What stands beside it in small: dates, counts.</param>
    public sealed record Heading(string Text, string Context) : ReplyBlock;

    /// <summary>A sentence with its citation marks among its runs.</summary>
    public sealed record CitedSentence(IReadOnlyList<Run> Runs, IReadOnlyList<int> Citations) : ReplyBlock;

    /// <summary>The only block that holds addresses.</summary>
    public sealed record SourceList(IReadOnlyList<ReplySource> Sources) : ReplyBlock;

    public sealed record Fields(IReadOnlyList<KeyValuePair<string, string>> Items) : ReplyBlock;

    public sealed record Lines(IReadOnlyList<string> Items) : ReplyBlock;

    public sealed record Note(string Text) : ReplyBlock;
}
