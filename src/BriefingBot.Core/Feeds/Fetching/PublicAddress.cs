using System.Net;
using System.Net.Sockets;

namespace BriefingBot.Feeds.Fetching;

/// <summary>
/// Whether an IP address is a host of the public internet, by the special-purpose registries of RFC 6890 and its successors.
/// Of IPv6 only global unicast counts; a form that embeds an IPv4 address is as good as that one, or not used any more.
/// </summary>
internal static class PublicAddress
{
    private static readonly (IPNetwork Range, string Kind)[] NotPublic =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "of this network itself"),
        (IPNetwork.Parse("10.0.0.0/8"), "private"),
        (IPNetwork.Parse("100.64.0.0/10"), "behind a provider's address translation"),
        (IPNetwork.Parse("127.0.0.0/8"), "of this machine"),

        // The host platform of Azure's virtual machines answers here, with secrets; the block is otherwise public.
        (IPNetwork.Parse("168.63.129.16/32"), "of a cloud's own machinery"),
        (IPNetwork.Parse("169.254.0.0/16"), "link-local, where clouds keep their secrets"),
        (IPNetwork.Parse("172.16.0.0/12"), "private"),
        (IPNetwork.Parse("192.0.0.0/24"), "reserved for protocols"),
        (IPNetwork.Parse("192.0.2.0/24"), "for documentation only"),
        (IPNetwork.Parse("192.88.99.0/24"), "of the retired 6to4 relays"),
        (IPNetwork.Parse("192.168.0.0/16"), "private"),
        (IPNetwork.Parse("198.18.0.0/15"), "for benchmarks only"),
        (IPNetwork.Parse("198.51.100.0/24"), "for documentation only"),
        (IPNetwork.Parse("203.0.113.0/24"), "for documentation only"),
        (IPNetwork.Parse("224.0.0.0/4"), "multicast"),
        (IPNetwork.Parse("240.0.0.0/4"), "reserved"),
        (IPNetwork.Parse("::/128"), "of this machine"),
        (IPNetwork.Parse("::1/128"), "of this machine"),
        (IPNetwork.Parse("fc00::/7"), "private"),
        (IPNetwork.Parse("fe80::/10"), "link-local"),
        (IPNetwork.Parse("fec0::/10"), "site-local"),
        (IPNetwork.Parse("ff00::/8"), "multicast"),
        (IPNetwork.Parse("2001::/32"), "a Teredo tunnel"),
        (IPNetwork.Parse("2001::/23"), "reserved for protocols"),
        (IPNetwork.Parse("2001:db8::/32"), "for documentation only"),
        (IPNetwork.Parse("2002::/16"), "a 6to4 tunnel"),
        (IPNetwork.Parse("3fff::/20"), "for documentation only"),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>RFC 6052. Networks that speak only IPv6 reach the public IPv4 internet by it.</summary>
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <returns>What is wrong with it, to follow "an address that is"; null when it is public.</returns>
    public static string? Objection(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Objection(address.MapToIPv4());
        }

        if (address.AddressFamily == AddressFamily.InterNetworkV6 && Nat64.Contains(Unscoped(address)))
        {
            return Objection(new IPAddress(address.GetAddressBytes().AsSpan(12)));
        }

        var plain = Unscoped(address);
        foreach (var (range, kind) in NotPublic)
        {
            if (range.Contains(plain))
            {
                return kind;
            }
        }

        return address.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(plain) ? null : "not of the public internet";
    }

    private static IPAddress Unscoped(IPAddress address) =>
        address is { AddressFamily: AddressFamily.InterNetworkV6, ScopeId: not 0 } ? new(address.GetAddressBytes()) : address;
}
