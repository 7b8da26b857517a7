using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BriefingBot.Articles;

/// <summary>
/// One form for the addresses under which the same article is met: https, lower-case host without <c>www.</c>, no usual port,
/// no credentials, no fragment, no tracking parameters, no slash at the end. It is compared, never fetched and never shown. The form
/// of a form is itself.
/// </summary>
public static class CanonicalUrl
{
    private static readonly FrozenSet<string> TrackingParameters = FrozenSet.ToFrozenSet(
        ["fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ref", "ref_src", "ncid", "cmpid", "smid", "s_cid", "noredirect"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The canonical form; the text itself where it is no absolute web address.</summary>
    public static string Of(string url)
    {
        // Uri reads "%%2e" as "%25%2e", and that as "%25.": once is not always enough. From the second time on it only gets shorter.
        var form = Once(url);
        for (var next = Once(form); next != form; next = Once(form))
        {
            form = next;
        }

        return form;
    }

    /// <summary>An address whose scheme was cut off on its way (<c>tps://…</c>, <c>www.example.com/…</c>), with https before it; any other as it is.</summary>
    public static string Mended(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0 && text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "https://" + text
            : scheme is 3 or 4 && (text.StartsWith("tps:", StringComparison.Ordinal) || text.StartsWith("ttps:", StringComparison.Ordinal)) ? "https" + text[scheme..]
            : text;
    }

    /// <summary>Whether a text is an absolute http or https address with a host.</summary>
    public static bool IsWebAddress(string text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && HasHost(address);

    /// <remarks>A Uri that was made may still have a host with characters that no name can hold, and throws when it is asked for it.</remarks>
    private static bool HasHost(Uri address)
    {
        try
        {
            return address.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    private static string Once(string url)
    {
        if (!IsWebAddress(url, out var uri))
        {
            return url;
        }

        // The scheme is given up, and with it the difference between the two usual ports.
        var port = uri.Port is 80 or 443 ? "" : ":" + uri.Port.ToString(CultureInfo.InvariantCulture);
        return $"https://{HostOf(uri)}{port}{uri.AbsolutePath.TrimEnd('/')}{KeptQuery(uri.Query)}";
    }

    private static string HostOf(Uri uri)
    {
        if (uri.HostNameType == UriHostNameType.IPv6)
        {
            return uri.Host;
        }

        var host = uri.IdnHost.ToLowerInvariant().TrimEnd('.');
        while (host.StartsWith("www.", StringComparison.Ordinal) && host.IndexOf('.', 4) > 0)
        {
            host = host[4..];
        }

        return host;
    }

    private static string KeptQuery(string query)
    {
        var kept = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !IsTracking(pair.Split('=')[0]));
        var joined = string.Join('&', kept);
        return joined.Length == 0 ? "" : "?" + joined;
    }

    private static bool IsTracking(string name) =>
        name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || TrackingParameters.Contains(name);
}
