using System.Net;

namespace BriefingBot.Feeds.Fetching;

/// <summary>
/// Hosts that are reached without the proxy, in the forms that the <c>no_proxy</c> variable has elsewhere: <c>host</c> or
/// <c>.domain</c> or <c>*.domain</c> with all below it, <c>host:port</c>, an address, a network as <c>10.0.0.0/8</c>, <c>*</c>.
/// </summary>
internal sealed class NoProxy(string setting)
{
    private readonly Func<Uri, bool>[] rules = [.. Split(setting).Select(Rule)];

    public static IEnumerable<string> WrongEntries(string setting) => Split(setting).Where(entry =>
        entry != "*" && !IPNetwork.TryParse(entry, out _) && !HostList.IsEntry(Domain(entry)));

    public bool Holds(Uri address) => rules.Any(rule => rule(address));

    private static Func<Uri, bool> Rule(string entry)
    {
        if (entry == "*")
        {
            return _ => true;
        }

        if (IPNetwork.TryParse(entry, out var network))
        {
            return address => IPAddress.TryParse(address.IdnHost, out var literal) && network.Contains(literal);
        }

        var hosts = new HostList([Domain(entry)]);
        var below = "." + Domain(entry);
        return address => hosts.Holds(address) || address.IdnHost.TrimEnd('.').EndsWith(below, StringComparison.OrdinalIgnoreCase);
    }

    private static string Domain(string entry) => entry.TrimStart('*').TrimStart('.');

    private static string[] Split(string setting) =>
        setting.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
