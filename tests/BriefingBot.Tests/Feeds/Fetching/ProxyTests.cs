using System.Text;
using BriefingBot.Feeds.Fetching;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Tests.Feeds.Fetching;

public sealed class ProxyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TestAuthority authority = new();
    private readonly TestAuthority stranger = new();

    public void Dispose()
    {
        folder.Dispose();
        authority.Dispose();
        stranger.Dispose();
    }

    [Fact]
    public async Task A_proxy_that_inspects_TLS_works_with_its_own_authority()
    {
        using var proxy = new InspectingProxy(host => authority.Issue(host));
        using var fetcher = By(proxy, CaFile());
        var result = Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(new Uri("https://feed.example.com/rss")));
        Assert.Equal(InspectingProxy.Body, Encoding.ASCII.GetString(result.Bytes.Span));
        Assert.Equal(["CONNECT feed.example.com:443 HTTP/1.1", "GET /rss HTTP/1.1"], proxy.Requests);
    }

    [Fact]
    public async Task Plain_http_goes_by_the_proxy_too()
    {
        using var proxy = new InspectingProxy(host => authority.Issue(host));
        using var fetcher = By(proxy, "");
        Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(new Uri("http://feed.example.com/rss")));
        Assert.Equal(["GET http://feed.example.com/rss HTTP/1.1"], proxy.Requests);
    }

    [Fact]
    public async Task An_authority_that_was_not_named_is_not_trusted_and_the_setting_is_said()
    {
        using var proxy = new InspectingProxy(host => stranger.Issue(host));
        foreach (var caFile in new[] { "", CaFile() })
        {
            using var fetcher = By(proxy, caFile);
            var failed = Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(new Uri("https://feed.example.com/rss")));
            Assert.Contains("Network:CaFile", failed.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_named_authority_excuses_neither_another_name_nor_an_old_date()
    {
        using var wrongName = new InspectingProxy(_ => authority.Issue("other.example.com"));
        using var tooOld = new InspectingProxy(host => authority.Issue(host, new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        foreach (var proxy in new[] { wrongName, tooOld })
        {
            using var fetcher = By(proxy, CaFile());
            Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(new Uri("https://feed.example.com/rss")));
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://127.1/")]
    [InlineData("https://[64:ff9b::7f00:1]/")]
    [InlineData("http://metadata.google.internal/")]
    [InlineData("http://localhost/")]
    [InlineData("http://redis:6379/")]
    public async Task An_internal_address_is_refused_before_the_proxy_hears_of_it(string address)
    {
        using var proxy = new InspectingProxy(host => authority.Issue(host));
        using var fetcher = By(proxy, CaFile());
        Assert.IsType<FetchResult.Refused>(await fetcher.FetchAsync(new Uri(address)));
        Assert.Empty(proxy.Requests);
    }

    [Fact]
    public async Task Every_address_to_block_is_refused_by_value_behind_a_proxy()
    {
        SharedData.Require();
        using var proxy = new InspectingProxy(host => authority.Issue(host));
        using var fetcher = By(proxy, CaFile());
        foreach (var line in File.ReadLines(SharedData.PathOf("ssrf.jsonl")))
        {
            using var row = System.Text.Json.JsonDocument.Parse(line);
            if (row.RootElement.GetProperty("ip").GetString() is not null
                && row.RootElement.GetProperty("expect").GetString() == "block"
                && FetchAddress.TryParse(row.RootElement.GetProperty("url").GetString()!) is { } address
                && !address.Host.Any(char.IsLetter))
            {
                Assert.IsType<FetchResult.Refused>(await fetcher.FetchAsync(address));
            }
        }

        Assert.Empty(proxy.Requests);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.0/8")]
    [InlineData("wiki.corp, 127.0.0.1")]
    [InlineData("*")]
    public async Task A_host_of_NoProxy_is_reached_straight(string noProxy)
    {
        await using var server = await RecordingServer.StartAsync(_ => Task.CompletedTask);
        using var proxy = new InspectingProxy(host => authority.Issue(host));
        using var fetcher = With(new NetworkOptions { Proxy = proxy.Address, NoProxy = noProxy }, server.HostAndPort);
        Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(server.Address));
        Assert.Single(server.Requests);
        Assert.Empty(proxy.Requests);
    }

    [Theory]
    [InlineData(".corp", "wiki.corp", true)]
    [InlineData("*.corp", "wiki.corp", true)]
    [InlineData("corp.example", "wiki.corp.example", true)]
    [InlineData("corp.example", "wikicorp.example", false)]
    [InlineData("wiki.corp:8080", "wiki.corp", false)]
    [InlineData("10.0.0.0/8", "wiki.corp", false)]
    public void NoProxy_is_read_as_the_variable_of_that_name_is(string noProxy, string host, bool isDirect) =>
        Assert.Equal(isDirect, new NetworkOptions { Proxy = "http://proxy.corp:3128", NoProxy = noProxy }.IsDirect(new Uri($"http://{host}/")));

    [Theory]
    [InlineData("bot:s%40fe", true)]
    [InlineData("bot:wr%40ng", false)]
    public async Task A_proxy_gets_the_name_and_password_that_stand_in_its_address(string login, bool isRight)
    {
        using var proxy = new InspectingProxy(host => authority.Issue(host)) { Login = "bot:s@fe" };
        using var fetcher = With(new NetworkOptions { Proxy = proxy.Address.Replace("http://", $"http://{login}@", StringComparison.Ordinal), CaFile = CaFile() });
        var result = await fetcher.FetchAsync(new Uri("https://feed.example.com/rss"));
        if (isRight)
        {
            Assert.IsType<FetchResult.Fetched>(result);
            return;
        }

        var failed = Assert.IsType<FetchResult.Failed>(result);
        Assert.Contains("Network:Proxy", failed.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("wr@ng", failed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_for_named_hosts_reaches_those_only()
    {
        await using var server = await RecordingServer.StartAsync(_ => Task.CompletedTask);
        using var client = new HttpClient(new OutboundHttp(new NetworkOptions()).ToHosts(new([server.HostAndPort])));
        Assert.True((await client.GetAsync(server.Address, TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri("https://hooks.example.com/"), TestContext.Current.CancellationToken));
        Assert.Contains("hooks.example.com", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ambient_variables_are_named_as_ignored_without_their_values()
    {
        using var logs = new RecordingLogs();
        AmbientProxy.Report(name => name == "https_proxy" ? "http://user:secret@proxy:1" : null, logs.CreateLogger(""));
        Assert.Equal(["The variable https_proxy is ignored. To go out by a proxy, set Network:Proxy."], logs.Messages);
    }

    private static Fetcher With(NetworkOptions network, params string[] allowed) => new(
        new FetchOptions { AllowedInternalHosts = allowed }, network, TimeProvider.System, NullLogger<Fetcher>.Instance);

    private static Fetcher By(InspectingProxy proxy, string caFile) => With(new NetworkOptions { Proxy = proxy.Address, CaFile = caFile });

    private string CaFile()
    {
        var file = folder.File("authority.pem");
        File.WriteAllText(file, authority.Pem);
        return file;
    }
}
