using BriefingBot.Articles;

namespace BriefingBot.LocalConsole;

/// <summary>A link to an article's original: the only links that leave the console.</summary>
internal static class OutsideLink
{
    /// <summary>
    /// The host as a link. An address that is not http or https, or that carries a name before its host (which would show one host
    /// and open another), is shown as the text that it is.
    /// </summary>
    public static Html To(string url) => CanonicalUrl.IsWebAddress(url, out var address) && address.UserInfo.Length == 0
        ? Link(new UriBuilder(address) { Host = address.IdnHost }.Uri)
        : Html.Of($"""<span class="outside"><bdi>{url}</bdi></span>""");

    /// <param name="address">Its host in the encoded form: a look-alike letter shows as <c>xn--</c>.</param>
    private static Html Link(Uri address) => Html.Of(
        $"""<a class="outside" href="{address.AbsoluteUri}" target="_blank" rel="noopener noreferrer nofollow" title="{address.AbsoluteUri}">{ShownHost(address)}</a>""");

    private static string ShownHost(Uri address) => address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
}
