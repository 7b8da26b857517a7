using BriefingBot.Feeds.Parsing;

namespace BriefingBot.Feeds.Archives;

/// <summary>A page of an archive, held against the time that is wanted.</summary>
internal sealed class ArchivePage(FeedParse parse, DateTimeOffset since)
{
    public FeedParse Parse { get; } = parse;

    /// <summary>Those without a date may be of any time: they are wanted, and decide nothing.</summary>
    public IReadOnlyList<FeedEntry> Wanted { get; } = [.. parse.Entries.Where(entry => DateOf(entry) is not { } date || date >= since)];

    /// <summary>
    /// Whether what follows is older than wanted. Pages begin with the newest, so the last entry with a date tells: an old one that is
    /// pinned above the others does not end a walk.
    /// </summary>
    public bool IsLast { get; } = parse.Entries.Select(DateOf).LastOrDefault(date => date is not null) < since;

    public static DateTimeOffset? DateOf(FeedEntry entry) => entry.UpdatedAt > entry.PublishedAt ? entry.UpdatedAt : entry.PublishedAt ?? entry.UpdatedAt;

    /// <summary>By which an entry is known again within one run.</summary>
    public static string KeyOf(FeedEntry entry) => entry.EntryId ?? entry.Url ?? entry.Title;
}
