using System.Net.Sockets;
using BriefingBot.Feeds.Fetching;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Tests.Support;

/// <summary>A fetcher that may reach the test's own servers.</summary>
internal static class LoopbackFetcher
{
    /// <summary>The settings by which a host may.</summary>
    public static IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?> { ["Feeds:AllowedInternalHosts:0"] = "127.0.0.1" };

    /// <summary>Names stand for nothing: the entries of a test's feeds may link to where they like.</summary>
    public static Fetcher Create() => new(
        "",
        new AddressGuard(new(["127.0.0.1"])),
        new NetworkOptions(),
        (_, _) => throw new SocketException((int)SocketError.HostNotFound),
        TimeProvider.System,
        NullLogger<Fetcher>.Instance);
}
