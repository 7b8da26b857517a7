namespace BriefingBot.Storage;

/// <summary>How times stand in every table: milliseconds since 1970, UTC.</summary>
internal static class StoredTime
{
    public static long ToStored(this DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static long? ToStored(this DateTimeOffset? time) => time?.ToUnixTimeMilliseconds();

    public static DateTimeOffset FromStored(this long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static DateTimeOffset? FromStored(this long? milliseconds) => milliseconds?.FromStored();
}
