using System.Net;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.LocalConsole;

/// <summary>A proxy on the same machine reaches both listeners by loopback: only the chat listener may answer through it.</summary>
public sealed class ConsoleProxyTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string OutsideHost = "briefing.example";

    [Theory]
    [InlineData(true, null)]
    [InlineData(true, "X-Forwarded-For")]
    [InlineData(false, "X-Forwarded-For")]
    [InlineData(false, "X-Forwarded-Host")]
    [InlineData(false, "Forwarded")]
    public async Task The_console_does_not_answer_through_a_proxy(bool passesHost, string? adds)
    {
        var host = shared.Host;
        await using var proxy = await ReverseProxy.StartAsync(host.Running.Console, passesHost, adds is null ? [] : [(adds, "192.0.2.7")]);
        foreach (var path in new[] { "/", "/articles/a-1", "/assets/console.css", "/healthz", "/nothing" })
        {
            using var request = Outside(HttpMethod.Get, path);
            var answer = await proxy.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_question_does_not_come_through_a_proxy_that_leaves_no_trace_of_itself()
    {
        var host = shared.Host;
        await using var proxy = await ReverseProxy.StartAsync(host.Running.Console, passesHost: false);
        using var request = Outside(HttpMethod.Post, "/");
        request.Headers.Add("Origin", $"http://{OutsideHost}");
        request.Content = new FormUrlEncodedContent([new("q", "help")]);

        var answer = await proxy.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("Origin", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(true, "X-Forwarded-For")]
    [InlineData(false, "Forwarded")]
    public async Task The_chat_listener_works_through_a_proxy(bool passesHost, string? adds)
    {
        var host = shared.Host;
        await using var proxy = await ReverseProxy.StartAsync(host.Running.Chat[0], passesHost, adds is null ? [] : [(adds, "192.0.2.7")]);
        using var healthy = Outside(HttpMethod.Get, "/healthz");
        using var console = Outside(HttpMethod.Get, "/");

        Assert.Equal(HttpStatusCode.OK, (await proxy.Client.SendAsync(healthy, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await proxy.Client.SendAsync(console, TestContext.Current.CancellationToken)).StatusCode);
    }

    private static HttpRequestMessage Outside(HttpMethod method, string path) => new(method, path) { Headers = { Host = OutsideHost } };
}
