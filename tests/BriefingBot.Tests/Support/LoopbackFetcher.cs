using BriefingBot.Feeds.Fetching;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Tests.Support;

/// <summary>A fetcher that may reach the test's own servers.</summary>
internal static class LoopbackFetcher
{
    /// <summary>The settings by which a host may.</summary>
    public static IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?> { ["Feeds:AllowedInternalHosts:0"] = "127.0.0.1" };

    public static Fetcher Create() =>
        new(new FetchOptions { AllowedInternalHosts = ["127.0.0.1"] }, new NetworkOptions(), TimeProvider.System, NullLogger<Fetcher>.Instance);
}
