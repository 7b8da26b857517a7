using System.Globalization;
using BriefingBot.Feeds.Parsing;

namespace BriefingBot.Feeds.Archives;

/// <summary>
/// Where the older entries of a feed are. Pure. A page may be on another host, as archives often are: the address guard judges it like
/// any other address, and a feed may link to where it likes anyway.
/// </summary>
internal static class OlderPages
{
    private const string PageNumber = "paged";

    /// <summary>From the feed itself.</summary>
    /// <returns>Null where it does not say.</returns>
    public static (ArchiveWay Way, Uri Address)? First(Uri feed, FeedParse parse) =>
        parse.PreviousArchive is { } archive ? (ArchiveWay.PreviousArchive, archive)
        : parse.Next is { } next ? (ArchiveWay.NextPage, next)
        : IsWordPress(feed, parse.Generator) ? (ArchiveWay.WordPress, Paged(feed, 2))
        : null;

    /// <param name="at">The page's address as it was asked for.</param>
    /// <returns>Null behind the last page.</returns>
    public static Uri? After(ArchiveWay way, Uri at, FeedParse parse) => way switch
    {
        ArchiveWay.PreviousArchive => parse.PreviousArchive,
        ArchiveWay.NextPage => parse.Next,
        _ => parse.Entries.Count > 0 ? Paged(at, NumberOf(at) + 1) : null,
    };

    /// <summary>By the name that it gives itself; a feed without one has WordPress's address, <c>/feed/</c> or <c>?feed=rss2</c>.</summary>
    private static bool IsWordPress(Uri feed, string? generator) => string.IsNullOrWhiteSpace(generator)
        ? feed.AbsolutePath.TrimEnd('/').EndsWith("/feed", StringComparison.OrdinalIgnoreCase) || Parameters(feed).Any(part => part.StartsWith("feed=", StringComparison.Ordinal))
        : generator.Contains("wordpress", StringComparison.OrdinalIgnoreCase);

    private static Uri Paged(Uri address, int number)
    {
        var others = Parameters(address).Where(part => !IsNumber(part));
        return new UriBuilder(address) { Query = string.Join('&', others.Append(string.Create(CultureInfo.InvariantCulture, $"{PageNumber}={number}"))) }.Uri;
    }

    private static int NumberOf(Uri address) =>
        Parameters(address).LastOrDefault(IsNumber) is { } part && int.TryParse(part[(PageNumber.Length + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 1;

    private static bool IsNumber(string part) => part.StartsWith(PageNumber + "=", StringComparison.Ordinal);

    private static string[] Parameters(Uri address) => address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
}
