using System.Globalization;
using System.IO.Compression;
using System.Text;
using BriefingBot.Feeds.Fetching;
using BriefingBot.Feeds.Health;
using BriefingBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using static BriefingBot.Feeds.Health.SourceHealth;

namespace BriefingBot.Tests.Scenarios.Year;

/// <summary>The ways in which sources break in a year.</summary>
internal static class Ailments
{
    private const string NoFeed = "could not be read";

    private static readonly byte[] Bomb = Compressed(new byte[20_000_000]);

    /// <summary>Those that a short run shows already come first.</summary>
    public static IReadOnlyList<Ailment> All { get; } =
    [
        Status("not-found", 404),
        Hangs,
        Page("page-instead-of-feed", "<html><head><title>Sign in</title></head><body>Sign in</body></html>", "text/html"),
        Odd("bad-entry", Salvaged, "set aside", new() { Pinned = Pinned(1) }) with { IsAskedOddly = true },
        new("silent", Silent, "nothing new since", Well) { Ends = 0.4, IsAskedOddly = true },
        Odd("flips-guids", Healthy, null, new() { Guid = request => request.ToString(CultureInfo.InvariantCulture) + ":" }) with { MayBeWell = true },
        Status("gone", 410),
        Status("error", 500),
        Status("unavailable", 503, retryAfterHours: 6),
        TooMany("too-many-one"),
        TooMany("too-many-two"),
        new("refuses", Failing, "refuses the connection", Well) { IsWellAtFirst = false, Address = (world, _) => $"http://refuses.year.test:{world.DeadPort}/feed" },
        new("unknown-name", Failing, "No host is known", Well) { IsWellAtFirst = false, Address = (world, _) => $"http://{SimulatedWorld.UnknownHost}:{world.Port}/feed" },
        new("bad-certificate", Failing, "certificate", Well) { IsWellAtFirst = false, Address = (world, host) => $"https://{host}:{world.TlsPort}/feed" },
        Redirects("redirect-loop", Failing, "redirects more than", context => context.Request.Path),
        Redirects("redirect-inside", Failing, "must not be fetched", _ => "http://10.0.0.1/feed"),
        Redirects("redirect-to-sign-in", Quarantined, NoFeed, _ => "/sign-in"),
        Page("empty-body", "", "application/rss+xml"),
        Page("json-error", "{\"error\":\"gone\"}", "application/json"),
        new("empty-feed", Silent, "nothing new since", (source, context, _) => WriteAsync(source, context, "<rss version=\"2.0\"><channel><title>Empty</title></channel></rss>", "text/xml")) { IsAskedOddly = true },
        Odd("truncated", Salvaged, "malformed", new() { End = "<item><title>Cut of" }),
        Body("gzip-bomb", "larger", Bomb, "gzip"),
        Body("no-gzip", "not compressed as its header says", [0x1F, 0x8B, 8, 0, .. Encoding.UTF8.GetBytes("This is none, whatever it begins with.")], "gzip"),
        new("breaks-off", Failing, "before its answer is complete|broke off|Connection reset", BreakOffAsync),
        new("not-modified-unasked", Failing, "304", UnaskedAsync) { IsAskedOddly = true },
        Odd("many-bad-entries", Quarantined, "set aside", new() { Pinned = Pinned(Quarantine.EntriesOfSource + 2) }) with { IsAskedOddly = true },
        Odd("not-modified-for-ever", Healthy, "not modified", new() { Unchanging = true }) with { IsAskedOddly = true, MayBeWell = true },
        Odd("future-dates", Healthy, null, new() { Dates = "Sat, 02 Nov 7630 08:00:00 GMT" }) with { MayBeWell = true, IsWellAtFirst = false },
        Odd("wrong-charset", Salvaged, "The encoding is not utf-8", new() { Encoding = Encoding.Latin1, Text = "Café übel." }) with { IsWellAtFirst = false },
        Alternates,
        Moves,
        MovesAndDies,
        Slow,
    ];

    private static Ailment Hangs => new("hangs", Failing, "did not answer completely", async (source, context, now) =>
    {
        // Nobody answered, so the next try comes soon at first.
        source.RestUntil(now + TimeSpan.FromMinutes(5));
        SimulatedWorld.Of(context).Clock.Advance(FetchLimits.Deadline + TimeSpan.FromSeconds(1));
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    });

    private static Ailment Slow => new("slow", Healthy, null, (source, context, now) =>
    {
        SimulatedWorld.Of(context).Clock.Advance(FetchLimits.Deadline / 2);
        return source.ServeAsync(context, now);
    }) { MayBeWell = true };

    private static Ailment Alternates => new("alternates", Failing, "500", (source, context, now) =>
    {
        if (source.Requests % 2 == 0)
        {
            return source.ServeAsync(context, now);
        }

        context.Response.StatusCode = 500;
        return Task.CompletedTask;
    }) { MayBeWell = true };

    private static Ailment Moves => new("moves", Healthy, null, (source, context, now) => context.Request.Path == "/moved"
        ? source.ServeAsync(context, now)
        : RedirectAsync(context, "/moved", permanent: true)) { MayBeWell = true };

    /// <summary>It moved for good, and the new place is gone a while later: the old one serves again.</summary>
    private static Ailment MovesAndDies => new("moves-and-dies", Healthy, null, (source, context, now) =>
    {
        var isDead = now - source.Start > SimulatedWorld.Of(context).Duration / 2;
        if (context.Request.Path == "/moved")
        {
            context.Response.StatusCode = 404;
            return isDead ? Task.CompletedTask : ServeMovedAsync();
        }

        return isDead ? source.ServeAsync(context, now) : RedirectAsync(context, "/moved", permanent: true);

        Task ServeMovedAsync()
        {
            context.Response.StatusCode = 200;
            return source.ServeAsync(context, now);
        }
    }) { MayBeWell = true };

    private static Ailment Status(string name, int status, int? retryAfterHours = null) =>
        new(name, Failing, status.ToString(CultureInfo.InvariantCulture), (source, context, now) =>
        {
            context.Response.StatusCode = status;
            if (retryAfterHours is { } hours)
            {
                context.Response.Headers.RetryAfter = (hours * 3600).ToString(CultureInfo.InvariantCulture);
            }

            return Task.CompletedTask;
        });

    /// <summary>Two sources of one host: what one of them is told holds for the other.</summary>
    private static Ailment TooMany(string name) => new(name, Failing, "left alone|429", (_, context, now) =>
    {
        var world = SimulatedWorld.Of(context);
        world.PausedUntil = now + TimeSpan.FromHours(18);
        context.Response.StatusCode = 429;
        context.Response.Headers.RetryAfter = (18 * 3600).ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }) { Host = SimulatedWorld.SharedHost };

    private static Ailment Page(string name, string page, string type) => new(name, Quarantined, NoFeed, (source, context, _) => WriteAsync(source, context, page, type));

    private static Ailment Odd(string name, SourceHealth state, string? cause, FeedOddity oddity) =>
        new(name, state, cause, (source, context, now) => source.ServeAsync(context, now, oddity));

    private static Ailment Redirects(string name, SourceHealth state, string cause, Func<HttpContext, string> target) => new(name, state, cause, (source, context, _) =>
        context.Request.Path == "/sign-in" ? WriteAsync(source, context, "<html><body>Sign in</body></html>", "text/html") : RedirectAsync(context, target(context), permanent: false));

    private static Ailment Body(string name, string cause, byte[] body, string encoding) => new(name, Failing, cause, async (_, context, _) =>
    {
        context.Response.Headers.ContentEncoding = encoding;
        await context.Response.Body.WriteAsync(body);
    });

    private static Task Well(SimulatedSource source, HttpContext context, DateTimeOffset now) => source.ServeAsync(context, now);

    private static async Task BreakOffAsync(SimulatedSource source, HttpContext context, DateTimeOffset now)
    {
        // When the break comes before the headers were read, nobody answered.
        source.RestUntil(now + TimeSpan.FromMinutes(5));
        context.Response.ContentLength = 100_000;
        await context.Response.WriteAsync("<rss version=\"2.0\"><channel>");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private static Task UnaskedAsync(SimulatedSource source, HttpContext context, DateTimeOffset now)
    {
        context.Response.StatusCode = 304;
        return Task.CompletedTask;
    }

    private static Task RedirectAsync(HttpContext context, string target, bool permanent)
    {
        context.Response.StatusCode = permanent ? 301 : 302;
        context.Response.Headers.Location = target;
        return Task.CompletedTask;
    }

    private static async Task WriteAsync(SimulatedSource source, HttpContext context, string body, string type)
    {
        source.Forgot();
        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body));
    }

    private static string Pinned(int count) => string.Concat(Enumerable.Range(0, count).Select(n =>
        $"<item><title>{PoisonedStore.Poison} {n}</title><link>https://poison.example/{n}</link><description>Pinned.</description></item>\n"));

    private static byte[] Compressed(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }
}
