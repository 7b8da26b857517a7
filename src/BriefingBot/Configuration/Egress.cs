using System.Globalization;
using BriefingBot.Briefings.Models;
using BriefingBot.Cli.Shapes;

namespace BriefingBot.Configuration;

/// <summary>Everything that the settings make this program connect to, for the firewall's administrator.</summary>
internal static class Egress
{
    private static readonly string[] AddressKeys = ["Slack:ApiBaseUrl", "Teams:OpenIdMetadataUrl", "Teams:TokenEndpoint"];

    private static readonly Uri SlackHooks = new("https://hooks.slack.com/");

    private static readonly Uri SlackApi = new("https://slack.com/");

    /// <param name="sources">What is polled: addresses, each with what names it, as <c>manifests/sources.yaml (krebs)</c>.</param>
    /// <returns>Each <c>host:port</c> once for each setting, in order of the settings.</returns>
    public static IReadOnlyList<EgressRow> Of(Settings settings, IEnumerable<(Uri Address, string Setting)> sources)
    {
        var proxy = settings.Network.ProxyAddress();
        var rows = new List<EgressRow>();
        if (proxy is not null)
        {
            rows.Add(new(HostAndPort(proxy), "Network:Proxy", Proxy: null));
        }

        rows.AddRange(Models(settings.Model).Concat(Addresses(settings.Configuration)).Concat(sources).Select(reached => new EgressRow(
            HostAndPort(reached.Address), reached.Setting, proxy is null || settings.Network.IsDirect(reached.Address) ? null : HostAndPort(proxy))));

        // Redis is not HTTP: no proxy stands before it.
        rows.AddRange(RedisHosts(settings.Configuration["Redis:ConnectionString"] ?? "").Select(host => new EgressRow(host, "Redis:ConnectionString", Proxy: null)));
        return [.. rows.Distinct()];
    }

    private static IEnumerable<(Uri Address, string Setting)> Models(ModelOptions model)
    {
        if (model.Address is { } address)
        {
            yield return (address, model.Endpoint.Length > 0 ? "Llm:Endpoint" : "Llm:Provider");
        }

        foreach (var host in model.UsesIdentity ? ModelSetup.IdentityHosts : [])
        {
            yield return (new($"{(host.EndsWith(":80", StringComparison.Ordinal) ? "http" : "https")}://{host}"), "Llm:ApiKey (empty: the host's identity)");
        }
    }

    private static IEnumerable<(Uri Address, string Setting)> Addresses(IConfiguration configuration)
    {
        foreach (var key in AddressKeys)
        {
            if (Uri.TryCreate(configuration[key], UriKind.Absolute, out var address))
            {
                yield return (address, key);
            }
        }

        if (configuration["Slack:SigningSecret"] is { Length: > 0 })
        {
            yield return (SlackHooks, "Slack:SigningSecret");
        }

        if (configuration["Slack:BotToken"] is { Length: > 0 } && configuration["Slack:ApiBaseUrl"] is not { Length: > 0 })
        {
            yield return (SlackApi, "Slack:BotToken");
        }
    }

    /// <summary>As <c>host:port,host:port,option=value</c>.</summary>
    private static IEnumerable<string> RedisHosts(string connection) =>
        from part in connection.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        where !part.Contains('=', StringComparison.Ordinal)
        select part.Contains(':', StringComparison.Ordinal) ? part : part + ":6379";

    private static string HostAndPort(Uri address) => string.Create(CultureInfo.InvariantCulture, $"{address.Host}:{address.Port}");
}
