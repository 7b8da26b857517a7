using BriefingBot.Articles;

namespace BriefingBot.Feeds.Health;

/// <summary>Something about the sources that administrators are told, once, whatever restarts: <c>Admin:Channel</c>, and the log.</summary>
/// <param name="Source">Null where it is about all of them.</param>
/// <param name="Text">The whole of it in words.</param>
public sealed record SourceNotice(SourceNoticeKind Kind, Source? Source, string Text)
{
    public bool IsTrouble => Kind is SourceNoticeKind.Failing or SourceNoticeKind.Silent or SourceNoticeKind.NoneRead;
}
