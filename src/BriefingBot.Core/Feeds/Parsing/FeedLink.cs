using System.Buffers;
using System.Text;
using BriefingBot.Articles;

namespace BriefingBot.Feeds.Parsing;

/// <summary>Turns what a feed writes as an address into one that may be stored: absolute, http or https, without credentials.</summary>
internal static class FeedLink
{
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(" \"<>\\^`{|}");

    /// <summary>The address; null where there is none that may be stored.</summary>
    /// <param name="written">May be relative, without its scheme, or padded with white space.</param>
    /// <param name="baseUrl">What a relative address is relative to.</param>
    public static Uri? Resolve(string? written, Uri? baseUrl)
    {
        if (string.IsNullOrWhiteSpace(written) || written.Length > FeedLimits.Url)
        {
            return null;
        }

        var text = CanonicalUrl.Mended(string.Concat(written.Where(c => !char.IsControl(c))).Trim());
        if (!CanonicalUrl.IsWebAddress(text, out var address))
        {
            var isRelative = !HasScheme(text) && baseUrl is not null;
            if (!isRelative || !Uri.TryCreate(baseUrl, text, out address) || !CanonicalUrl.IsWebAddress(address.AbsoluteUri, out address))
            {
                return null;
            }
        }

        return address.UserInfo.Length == 0 && Ascii.IsValid(address.Host) ? address : Plain(address);
    }

    /// <summary>As the feed writes it where that is safe to show anywhere; else with all that is not in it escaped.</summary>
    public static string? Text(string? written, Uri? baseUrl)
    {
        if (Resolve(written, baseUrl) is not { } address)
        {
            return null;
        }

        var text = address.OriginalString;
        return text == written!.Trim() && Ascii.IsValid(text) && !text.AsSpan().ContainsAny(Unsafe) ? text : address.AbsoluteUri;
    }

    /// <summary>What an element's relative addresses are relative to, where it says so itself (<c>xml:base</c>).</summary>
    public static Uri? Base(string? written, Uri? outer) => written is null ? outer : Resolve(written, outer) ?? outer;

    /// <summary>Without credentials, which may imitate a host, and with a host name that cannot look like another.</summary>
    private static Uri? Plain(Uri address)
    {
        var port = address.IsDefaultPort ? "" : FormattableString.Invariant($":{address.Port}");
        var host = address.HostNameType == UriHostNameType.Dns ? address.IdnHost : address.Host;
        return Uri.TryCreate($"{address.Scheme}://{host}{port}{address.PathAndQuery}{address.Fragment}", UriKind.Absolute, out var plain) ? plain : null;
    }

    private static bool HasScheme(string text)
    {
        var end = text.AsSpan().IndexOfAny(":/?#");
        return end > 0 && text[end] == ':' && char.IsAsciiLetter(text[0]);
    }
}
