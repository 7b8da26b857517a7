using BriefingBot.LocalConsole;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Tests.LocalConsole;

public sealed class ConsoleRuleTests
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:5080")]
    [InlineData("LocalHost:5080")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:9")]
    [InlineData("[::1]")]
    [InlineData("[::1]:5080")]
    public void The_hosts_of_this_machine_are_answered(string host) => Assert.Null(ConsoleRule.Refusal(Request("GET", host)));

    [Theory]
    [InlineData("")]
    [InlineData("briefing.example")]
    [InlineData("briefing.example:5080")]
    [InlineData("localhost.example")]
    [InlineData("localhost.")]
    [InlineData("127.0.0.1.example:5080")]
    [InlineData("127.0.0.2:5080")]
    [InlineData("127.1:5080")]
    [InlineData("2130706433:5080")]
    [InlineData("0.0.0.0:5080")]
    [InlineData("192.168.1.20:5080")]
    [InlineData("[::]:5080")]
    [InlineData("[::ffff:127.0.0.1]:5080")]
    public void Every_other_host_is_refused(string host) =>
        Assert.Equal("The console answers only to the hosts localhost, 127.0.0.1 and [::1].", ConsoleRule.Refusal(Request("GET", host)));

    [Theory]
    [InlineData("Forwarded", "for=192.0.2.1")]
    [InlineData("forwarded", "")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("x-forwarded-for", "127.0.0.1")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("X-Forwarded-Proto", "http")]
    [InlineData("X-Forwarded-Anything", "")]
    public void What_a_proxy_adds_is_refused(string name, string value)
    {
        var request = Request("GET", "localhost:5080");
        request.Headers[name] = value;
        Assert.Equal("The console does not answer through a proxy: the request carries a Forwarded or X-Forwarded header.", ConsoleRule.Refusal(request));
    }

    [Theory]
    [InlineData("localhost:5080", "http://localhost:5080")]
    [InlineData("LOCALHOST:5080", "http://localhost:5080")]
    [InlineData("127.0.0.1:5080", "http://127.0.0.1:5080")]
    [InlineData("[::1]:5080", "http://[::1]:5080")]
    [InlineData("localhost", "http://localhost")]
    [InlineData("localhost:80", "http://localhost")]
    public void A_post_from_the_consoles_own_pages_is_answered(string host, string origin) =>
        Assert.Null(ConsoleRule.Refusal(Request("POST", host, origin)));

    [Theory]
    [InlineData("localhost:5080", null)]
    [InlineData("localhost:5080", "")]
    [InlineData("localhost:5080", "null")]
    [InlineData("localhost:5080", "http://localhost")]
    [InlineData("localhost:5080", "http://localhost:5081")]
    [InlineData("localhost:5080", "https://localhost:5080")]
    [InlineData("localhost:5080", "http://127.0.0.1:5080")]
    [InlineData("127.0.0.1:5080", "http://localhost:5080")]
    [InlineData("localhost:5080", "http://localhost:5080/")]
    [InlineData("localhost:5080", "http://localhost:5080.example")]
    [InlineData("localhost:5080", "http://briefing.example")]
    [InlineData("localhost:5080", "http://localhost:5080 http://briefing.example")]
    public void A_post_from_anywhere_else_is_refused(string host, string? origin) => Assert.Equal(
        "The console takes posts only from its own pages: the request's Origin is another, or missing.", ConsoleRule.Refusal(Request("POST", host, origin)));

    [Fact]
    public void Two_origins_are_none()
    {
        var request = Request("POST", "localhost:5080");
        request.Headers.Origin = new(["http://localhost:5080", "http://localhost:5080"]);
        Assert.NotNull(ConsoleRule.Refusal(request));
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("post")]
    public void Whatever_is_no_reading_needs_an_origin(string method) => Assert.NotNull(ConsoleRule.Refusal(Request(method, "localhost:5080")));

    private static HttpRequest Request(string method, string host, string? origin = null)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Scheme, request.Host) = (method, "http", new(host));
        if (origin is not null)
        {
            request.Headers.Origin = origin;
        }

        return request;
    }
}
