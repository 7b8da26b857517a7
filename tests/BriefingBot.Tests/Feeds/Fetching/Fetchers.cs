using System.Net;
using BriefingBot.Feeds.Fetching;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Tests.Feeds.Fetching;

/// <summary>Fetchers as the tests need them.</summary>
internal static class Fetchers
{
    /// <param name="allowed">Hosts that the guard lets through.</param>
    public static Fetcher Allowing(params string[] allowed) => With(TimeProvider.System, allowed);

    public static Fetcher With(TimeProvider clock, params string[] allowed) =>
        new(new FetchOptions { Contact = "soc@example.com", AllowedInternalHosts = allowed }, new NetworkOptions(), clock, NullLogger<Fetcher>.Instance);

    /// <param name="ports">What the guard takes for the usual ports.</param>
    /// <param name="answers">What each name resolves to, in turn; the last stays.</param>
    public static Fetcher Resolving(int[] ports, string[] allowed, params string[][] answers)
    {
        var asked = 0;
        return new Fetcher(
            "",
            new AddressGuard(new(allowed), ports),
            new NetworkOptions(),
            (_, _) => Task.FromResult(answers[Math.Min(Interlocked.Increment(ref asked), answers.Length) - 1].Select(IPAddress.Parse).ToArray()),
            TimeProvider.System,
            NullLogger<Fetcher>.Instance);
    }

    public static Task<FetchResult> FetchAsync(this Fetcher fetcher, Uri address) =>
        fetcher.FetchAsync(new FetchRequest(address), TestContext.Current.CancellationToken);
}
