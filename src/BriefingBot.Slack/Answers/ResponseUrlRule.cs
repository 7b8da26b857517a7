namespace BriefingBot.Slack.Answers;

/// <summary>
/// Where answers may be posted. An address comes with each command; without this rule whoever holds the signing secret could have
/// the host post anywhere.
/// </summary>
/// <param name="hosts"><c>host</c> or <c>host:port</c>.</param>
internal sealed class ResponseUrlRule(IReadOnlyList<string> hosts)
{
    /// <summary>The address when it may be posted to, else null.</summary>
    public Uri? TryAllow(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        && url.UserInfo.Length == 0
        && hosts.Any(host => IsSame(host, url))
            ? url
            : null;

    /// <summary>Whether an entry of the list names a host, and no more.</summary>
    public static bool IsHost(string entry) => TryParse(entry) is not null;

    private static Uri? TryParse(string entry) =>
        Uri.TryCreate($"https://{entry}/", UriKind.Absolute, out var url)
        && url is { Host.Length: > 0, UserInfo: "", PathAndQuery: "/", Fragment: "" }
            ? url
            : null;

    /// <summary>Compared as the network sees them: <c>HOOKS.slack.com.</c> and encoded letters are no other host.</summary>
    private static bool IsSame(string entry, Uri url) =>
        TryParse(entry) is { } allowed
        && string.Equals(allowed.IdnHost, url.IdnHost, StringComparison.OrdinalIgnoreCase)
        && (allowed.IsDefaultPort ? url.IsDefaultPort : allowed.Port == url.Port);
}
