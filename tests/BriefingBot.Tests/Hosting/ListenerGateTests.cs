using System.Net;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Hosting;

public sealed class ListenerGateTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?q=wannacry")]
    [InlineData("/articles/sample-wannacry-01")]
    [InlineData("/assets/console.css")]
    [InlineData("/anything")]
    public async Task The_chat_listener_has_nothing_of_the_console(string path)
    {
        var host = shared.Host;
        using var asConsole = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host.Running.Console.Authority } };
        foreach (var answer in new[]
        {
            await host.Chat.GetAsync(path, TestContext.Current.CancellationToken),
            await host.Chat.SendAsync(asConsole, TestContext.Current.CancellationToken),
        })
        {
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("Not found.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task The_chat_listener_takes_no_question()
    {
        var host = shared.Host;
        var answer = await host.Chat.SendAsync(host.Post("help"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_chat_listener_answers_to_any_host()
    {
        var host = shared.Host;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz") { Headers = { Host = "briefing.example" } };
        Assert.Equal(HttpStatusCode.OK, (await host.Chat.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }
}
