using System.Globalization;
using System.Text;
using BriefingBot.Feeds.Fetching;
using BriefingBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Feeds.Fetching;

public sealed class FetcherTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_request_is_honest_and_carries_nothing_that_was_not_meant()
    {
        await using var server = await RecordingServer.StartAsync(context =>
        {
            context.Response.Headers.SetCookie = "id=1; Path=/";
            return context.Response.WriteAsync("<rss/>");
        });
        using var fetcher = Fetchers.Allowing(server.HostAndPort);
        await fetcher.FetchAsync(server.Address);
        await fetcher.FetchAsync(server.Address);
        foreach (var request in server.Requests)
        {
            Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], request.Headers.Keys.Order());
            Assert.Matches(@"^BriefingBot/\d+\.\d+\.\d+ \(\+soc@example\.com\)$", request.Headers["User-Agent"]);
        }
    }

    [Theory]
    [InlineData("\"abc\"", "Tue, 01 Nov 2016 13:11:01 GMT")]
    [InlineData("W/\"abc\"", null)]
    [InlineData("no-quotes,and a comma", "2016-11-01 13:11:01")]
    [InlineData(null, "yesterday")]
    public async Task Validators_go_back_to_the_letter(string? etag, string? lastModified)
    {
        await using var server = await RecordingServer.StartAsync(context =>
        {
            context.Response.Headers.ETag = etag;
            context.Response.Headers.LastModified = lastModified;
            var isKnown = context.Request.Headers.IfNoneMatch == etag && context.Request.Headers.IfModifiedSince == lastModified;
            context.Response.StatusCode = isKnown ? StatusCodes.Status304NotModified : StatusCodes.Status200OK;
            return Task.CompletedTask;
        });
        using var fetcher = Fetchers.Allowing(server.HostAndPort);
        var first = Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(new FetchRequest(server.Address) { ETag = "old" }, TestContext.Current.CancellationToken));
        Assert.Equal((etag, lastModified), (first.ETag, first.LastModified));
        Assert.IsType<FetchResult.NotModified>(await fetcher.FetchAsync(
            new FetchRequest(server.Address) { ETag = first.ETag, LastModified = first.LastModified }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Not_modified_without_a_question_is_a_failure()
    {
        await using var server = await RecordingServer.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        });
        using var fetcher = Fetchers.Allowing(server.HostAndPort);
        Assert.Equal(304, Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(server.Address)).StatusCode);
    }

    [Theory]
    [InlineData(new[] { 301, 308 }, "/2")]
    [InlineData(new[] { 301, 302, 301 }, "/1")]
    [InlineData(new[] { 302, 301 }, null)]
    [InlineData(new[] { 303 }, null)]
    [InlineData(new[] { 307, 307, 307, 307, 307 }, null)]
    public async Task Permanent_redirects_are_reported_as_far_as_the_first_other_one(int[] statuses, string? movedTo)
    {
        await using var server = await RecordingServer.StartAsync(context =>
        {
            var hop = int.Parse(context.Request.Path.Value!.Trim('/') is { Length: > 0 } path ? path : "0", CultureInfo.InvariantCulture);
            if (hop < statuses.Length)
            {
                context.Response.StatusCode = statuses[hop];
                context.Response.Headers.Location = $"/{hop + 1}";
            }

            return Task.CompletedTask;
        });
        using var fetcher = Fetchers.Allowing(server.HostAndPort);
        var fetched = Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(server.Address));
        Assert.Equal(movedTo, fetched.MovedTo?.AbsolutePath);
        Assert.Equal($"/{statuses.Length}", fetched.FinalAddress.AbsolutePath);
    }

    [Fact]
    public async Task A_loop_ends_after_five_redirects()
    {
        await using var server = await RecordingServer.StartAsync(context =>
        {
            context.Response.Redirect("/again");
            return Task.CompletedTask;
        });
        using var fetcher = Fetchers.Allowing(server.HostAndPort);
        Assert.Contains("more than 5 times", Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(server.Address)).Reason, StringComparison.Ordinal);
        Assert.Equal(6, server.Requests.Count);
    }

    [Theory]
    [InlineData(401, "asks for a login")]
    [InlineData(403, "refuses to be read by programs")]
    [InlineData(404, "nothing at this address")]
    [InlineData(410, "gone for good")]
    [InlineData(500, "a fault of its own")]
    [InlineData(204, "brings no content")]
    public async Task A_status_is_told_in_words(int status, string words)
    {
        await using var server = await RecordingServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        using var fetcher = Fetchers.Allowing(server.HostAndPort);
        var failed = Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(server.Address));
        Assert.Equal(status, failed.StatusCode);
        Assert.Contains(words, failed.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Sun, 01 Nov 2026 00:10:00 GMT", 600)]
    [InlineData("99999999999999999999", 86400)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    [InlineData("Sat, 31 Oct 2026 00:10:00 GMT", null)]
    public async Task A_host_that_says_too_often_is_left_alone_for_the_time_it_asks(string retryAfter, int? seconds)
    {
        var clock = new FakeTimeProvider(Now);
        await using var server = await RecordingServer.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });
        using var fetcher = Fetchers.With(clock, server.HostAndPort);
        var first = Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(server.Address));
        Assert.Equal(seconds, (int?)first.RetryAfter?.TotalSeconds);
        var second = Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(new Uri(server.Address, "/other")));
        Assert.Equal(429, second.StatusCode);
        Assert.Equal(seconds is null ? 2 : 1, server.Requests.Count);

        clock.Advance(TimeSpan.FromSeconds(seconds ?? 0));
        await fetcher.FetchAsync(server.Address);
        Assert.Equal(seconds is null ? 3 : 2, server.Requests.Count);
    }

    [Fact]
    public async Task A_feed_that_is_unavailable_keeps_no_other_from_its_host()
    {
        await using var server = await RecordingServer.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        });
        using var fetcher = Fetchers.Allowing(server.HostAndPort);
        Assert.Equal(TimeSpan.FromHours(1), Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(server.Address)).RetryAfter);
        await fetcher.FetchAsync(new Uri(server.Address, "/other"));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("max-age=600", null, 600)]
    [InlineData("public, max-age=\"600\"", "Sun, 01 Nov 2026 05:00:00 GMT", 600)]
    [InlineData("max-age=999999999", null, 86400)]
    [InlineData("no-cache, max-age=600", null, null)]
    [InlineData(null, "Sun, 01 Nov 2026 01:00:00 GMT", 3600)]
    [InlineData(null, "0", null)]
    public async Task Freshness_is_as_the_cache_headers_say(string? cacheControl, string? expires, int? seconds)
    {
        await using var server = await RecordingServer.StartAsync(context =>
        {
            context.Response.Headers.CacheControl = cacheControl;
            context.Response.Headers.Expires = expires;
            context.Response.Headers.Date = "Sun, 01 Nov 2026 00:00:00 GMT";
            return Task.CompletedTask;
        });
        using var fetcher = Fetchers.Allowing(server.HostAndPort);
        Assert.Equal(seconds, (int?)Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(server.Address)).MaxAge?.TotalSeconds);
    }

    [Fact]
    public async Task A_body_that_drips_is_given_up_at_the_deadline()
    {
        var clock = new FakeTimeProvider(Now);
        await using var server = await RecordingServer.StartAsync(async context =>
        {
            while (true)
            {
                await context.Response.WriteAsync("<rss>", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                clock.Advance(TimeSpan.FromSeconds(1));
            }
        });
        using var fetcher = Fetchers.With(clock, server.HostAndPort);
        Assert.Contains("within 20 seconds", Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(server.Address)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_sees_two_requests_at_a_time()
    {
        const int All = 12;
        var (now, most) = (0, 0);
        using var release = new SemaphoreSlim(0);
        using var arrived = new SemaphoreSlim(0);
        await using var server = await RecordingServer.StartAsync(async context =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            arrived.Release();
            await release.WaitAsync(context.RequestAborted);
            Interlocked.Decrement(ref now);
        });
        using var fetcher = Fetchers.Allowing(server.HostAndPort);
        var fetches = Enumerable.Range(0, All).Select(_ => fetcher.FetchAsync(server.Address)).ToArray();
        await arrived.WaitAsync(TestContext.Current.CancellationToken);
        for (var request = 1; request < All; request++)
        {
            await arrived.WaitAsync(TestContext.Current.CancellationToken);
            release.Release();
        }

        release.Release();
        await Task.WhenAll(fetches);
        Assert.Equal(2, most);
    }

    [Fact]
    public async Task An_objection_of_the_caller_stops_a_redirect_before_its_target_is_asked()
    {
        await using var server = await RecordingServer.StartAsync(context =>
        {
            context.Response.Redirect("/private");
            return Task.CompletedTask;
        });
        using var fetcher = Fetchers.Allowing(server.HostAndPort);
        var request = new FetchRequest(server.Address)
        {
            Objection = (address, _) => Task.FromResult(address.AbsolutePath == "/private" ? "Not there." : null),
        };
        var refused = Assert.IsType<FetchResult.Refused>(await fetcher.FetchAsync(request, TestContext.Current.CancellationToken));
        Assert.EndsWith("Not there.", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(["/"], server.Requests.Select(asked => asked.Path));
    }

    [Theory]
    [InlineData(1024 * 1024, true)]
    [InlineData(1024 * 1024 + 1, false)]
    public async Task A_request_can_set_a_smaller_limit_for_the_body(int length, bool isRead)
    {
        await using var server = await RecordingServer.StartAsync(context => context.Response.WriteAsync(new string('a', length)));
        using var fetcher = Fetchers.Allowing(server.HostAndPort);
        var result = await fetcher.FetchAsync(new FetchRequest(server.Address) { LongestBody = 1024 * 1024 }, TestContext.Current.CancellationToken);
        Assert.Equal(isRead, result is FetchResult.Fetched);
    }

    [Fact]
    public async Task Headers_without_end_are_not_read_on()
    {
        await using var server = await RecordingServer.StartAsync(context =>
        {
            context.Response.Headers["X-Long"] = new string('a', 40_000);
            return Task.CompletedTask;
        });
        using var fetcher = Fetchers.Allowing(server.HostAndPort);
        Assert.Contains("32 KB of headers", Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(server.Address)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_ends_early_is_a_failure()
    {
        await using var server = await RecordingServer.StartAsync(async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.Body.WriteAsync(Encoding.ASCII.GetBytes("<rss"));
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        using var fetcher = Fetchers.Allowing(server.HostAndPort);
        Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(server.Address));
    }

    [Fact]
    public async Task Nobody_listening_is_told()
    {
        int port;
        using (var gone = new Canary())
        {
            port = gone.Port;
        }

        using var fetcher = Fetchers.Allowing("127.0.0.1");
        var failed = Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(new Uri($"http://127.0.0.1:{port}/")));
        Assert.Contains("refuses the connection", failed.Reason, StringComparison.Ordinal);
    }
}
