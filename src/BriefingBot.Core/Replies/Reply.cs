namespace BriefingBot.Replies;

/// <summary>An answer as every platform shows it: platforms render its blocks and know no command.</summary>
/// <param name="Notices">What the reader should know beside the answer: a correction, sample articles, an index behind.</param>
public sealed record Reply(ReplyKind Kind, Visibility Visibility, IReadOnlyList<ReplyBlock> Blocks, IReadOnlyList<string> Notices)
{
    /// <summary>Of an answer that is kept, and may be rated and shown again; null for every other reply.</summary>
    public string? AnswerId { get; init; }

    /// <summary>What can be downloaded with it.</summary>
    public IReadOnlyList<ReplyFile> Files { get; init; } = [];
}
