namespace BriefingBot.Slack.Blocks;

/// <summary>The address of a cited article: the only kind of link in a message.</summary>
internal static class SourceLink
{
    /// <summary>The longest that Slack takes.</summary>
    private const int Longest = 3000;

    /// <summary>
    /// Null for what is no web address, and for one with a name before its host, which would show one host and open another. A
    /// look-alike letter in the host comes out as <c>xn--</c>.
    /// </summary>
    public static string? TryOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address is { UserInfo: "", Host.Length: > 0 }
        && Written(address) is { Length: <= Longest } written
            ? written
            : null;

    private static string Written(Uri address) => address.Host == address.IdnHost
        ? address.AbsoluteUri
        : new UriBuilder(address) { Host = address.IdnHost }.Uri.AbsoluteUri;
}
