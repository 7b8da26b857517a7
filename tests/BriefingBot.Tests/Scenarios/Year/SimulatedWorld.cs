using System.Net;
using System.Net.Sockets;
using System.Text;
using BriefingBot.Feeds.Fetching;
using BriefingBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Scenarios.Year;

/// <summary>The sources behind one real server on this machine, each with a host name of its own, and the time that they live in.</summary>
internal sealed class SimulatedWorld : IAsyncDisposable
{
    public const string SharedHost = "shared.year.test";

    public const string UnknownHost = "unknown.year.test";

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Socket dead = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly TestAuthority strangers = new();
    private readonly WebApplication application;
    private readonly ILookup<string, SimulatedSource> byHost;

    private SimulatedWorld(int count, int ailing, TimeSpan duration)
    {
        Duration = duration;
        Sources = [.. Enumerable.Range(0, count).Select(number => new SimulatedSource(number, Start, number < ailing ? Ailments.All[number] : null))];
        foreach (var source in Sources)
        {
            source.Ends = source.Ailment?.Ends is { } part ? Start + (duration * part) : DateTimeOffset.MaxValue;
        }

        byHost = Sources.ToLookup(source => source.Host);

        // Bound and not listening: whoever connects is refused.
        dead.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(strangers.Issue("bad-certificate.year.test")));
        });
        application = builder.Build();
        application.Run(AnswerAsync);
    }

    public FakeTimeProvider Clock { get; } = new(Start);

    public TimeSpan Duration { get; }

    public DateTimeOffset End => Start + Duration;

    public IReadOnlyList<SimulatedSource> Sources { get; }

    public int Port => new Uri(application.Urls.First()).Port;

    public int TlsPort => new Uri(application.Urls.Last()).Port;

    public int DeadPort => ((IPEndPoint)dead.LocalEndPoint!).Port;

    /// <summary>Until when <see cref="SharedHost"/> wants no request from anybody.</summary>
    public DateTimeOffset PausedUntil { get; set; }

    /// <param name="ailing">So many sources are broken, each in a way of its own.</param>
    public static async Task<SimulatedWorld> StartAsync(int count, int ailing, TimeSpan duration, CancellationToken cancellationToken)
    {
        var world = new SimulatedWorld(count, ailing, duration);
        await world.application.StartAsync(cancellationToken);
        return world;
    }

    public static SimulatedWorld Of(HttpContext context) => (SimulatedWorld)context.Items[typeof(SimulatedWorld)]!;

    public string Manifest()
    {
        var yaml = new StringBuilder("sources:\n");
        foreach (var source in Sources)
        {
            var address = source.Ailment?.Address?.Invoke(this, source.Host) ?? $"http://{source.Host}:{Port}/feed{(source.Host == SharedHost ? "/" + source.Id : "")}";
            yaml.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"  - {{id: {source.Id}, kind: feed, url: '{address}', poll: {source.Poll.TotalHours}h}}");
        }

        return yaml.ToString();
    }

    /// <summary>The product's own fetcher, for which all these hosts are on this machine.</summary>
    public Fetcher CreateFetcher() => new(
        "",
        new AddressGuard(new(Sources.Select(source => source.Host).Append(UnknownHost))),
        new NetworkOptions(),
        (host, _) => host == UnknownHost ? throw new SocketException((int)SocketError.HostNotFound) : Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
        Clock,
        NullLogger<Fetcher>.Instance);

    public async ValueTask DisposeAsync()
    {
        await application.DisposeAsync();
        dead.Dispose();
        strangers.Dispose();
    }

    private Task AnswerAsync(HttpContext context)
    {
        context.Items[typeof(SimulatedWorld)] = this;
        var now = Clock.GetUtcNow();
        var sharing = byHost[context.Request.Host.Host];
        var source = sharing.FirstOrDefault(one => context.Request.Path.Value!.EndsWith(one.Id, StringComparison.Ordinal)) ?? sharing.First();
        source.Arrived(context, now);
        if (source.Host == SharedHost && now < PausedUntil)
        {
            source.Problems.Add($"{source.Id} was asked while its host wanted to be left alone");
        }

        return source.Ailment is { } ailment && (!ailment.IsWellAtFirst || now >= Start + (Duration * ailment.From))
            ? ailment.Answer(source, context, now)
            : source.ServeAsync(context, now);
    }
}
