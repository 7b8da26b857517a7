using System.Collections.Frozen;

namespace BriefingBot.Articles;

/// <summary>
/// The part of a host name that somebody registered: <c>bbc.co.uk</c> of <c>www.bbc.co.uk</c>. A rule of thumb in place of the public
/// suffix list, for which no package can be restored: under a country's domain, a second label that is a common category
/// (co, com, ac, gov, …) belongs to the suffix. It names sources and guards nothing.
/// </summary>
public static class RegistrableHost
{
    private static readonly FrozenSet<string> Categories = FrozenSet.ToFrozenSet(
        ["ac", "co", "com", "edu", "gob", "gov", "gouv", "go", "ltd", "me", "mil", "ne", "net", "nhs", "nom", "or", "org", "plc", "police", "sch"]);

    /// <summary>The registrable part; the host itself when it has no more labels, or is an address.</summary>
    public static string Of(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var host = address.IdnHost.ToLowerInvariant().TrimEnd('.');
        if (address.HostNameType != UriHostNameType.Dns)
        {
            return host;
        }

        var labels = host.Split('.');
        var kept = labels is [.., _, var second, { Length: 2 }] && Categories.Contains(second) ? 3 : 2;
        return labels.Length <= kept ? host : string.Join('.', labels[^kept..]);
    }
}
