namespace BriefingBot.Feeds.Fetching;

/// <summary>An address as somebody typed it.</summary>
public static class FetchAddress
{
    /// <returns>Null when it is no absolute address; the guard judges the rest.</returns>
    public static Uri? TryParse(string typed) =>
        typed.AsSpan().IndexOfAnyInRange('\0', ' ') < 0 && Uri.TryCreate(typed, UriKind.Absolute, out var address) ? address : null;
}
