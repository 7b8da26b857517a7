namespace BriefingBot.Feeds.Folders;

/// <summary>By what a file is seen to have changed without reading it.</summary>
internal sealed record FileStamp(long Length, DateTimeOffset WrittenAt)
{
    /// <summary>A writer may be at it still.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(500);

    public static FileStamp Of(FileInfo file) => new(file.Length, new(file.LastWriteTimeUtc));

    /// <summary>Not for a time that lies ahead: the clock of a file server may be wrong.</summary>
    public bool IsFresh(DateTimeOffset now) => now >= WrittenAt && now - WrittenAt < Settled;
}
