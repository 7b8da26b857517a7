using BriefingBot.Feeds.Fetching;
using BriefingBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Tests.Feeds.Fetching;

public sealed class GuardedDiallerTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("127.0.0.1", "93.184.216.34")]
    [InlineData("93.184.216.34", "127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    public async Task A_name_that_resolves_to_an_internal_address_is_refused_and_nothing_is_dialled(params string[] answers)
    {
        using var canary = new Canary();
        using var fetcher = Fetchers.Resolving([canary.Port], [], answers);
        var result = await fetcher.FetchAsync(new Uri($"http://rebind.example.com:{canary.Port}/"));
        Assert.Contains("rebind.example.com is not fetched: it stands for ", Assert.IsType<FetchResult.Refused>(result).Reason, StringComparison.Ordinal);
        Assert.False(canary.WasTouched);
    }

    [Fact]
    public async Task The_canary_notices_a_connection()
    {
        using var canary = new Canary();
        using var fetcher = Fetchers.Resolving([canary.Port], [$"rebind.example.com:{canary.Port}"], ["127.0.0.1"]);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var fetch = fetcher.FetchAsync(new FetchRequest(new Uri($"http://rebind.example.com:{canary.Port}/")), giveUp.Token);
        while (!canary.WasTouched)
        {
            await Task.Yield();
        }

        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetch);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/", 301)]
    [InlineData("//127.0.0.1:{0}/", 302)]
    [InlineData("http://rebind.example.com:{0}/", 303)]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/", 307)]
    [InlineData("http://user@127.0.0.1:{0}/", 308)]
    [InlineData("file:///etc/passwd", 302)]
    public async Task A_redirect_to_an_internal_address_is_refused_and_nothing_is_dialled(string target, int status)
    {
        using var canary = new Canary();
        await using var server = await RecordingServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = string.Format(System.Globalization.CultureInfo.InvariantCulture, target, canary.Port);
            return Task.CompletedTask;
        });
        var start = new Uri($"http://public.example.com:{server.Address.Port}/");
        using var fetcher = Fetchers.Resolving([canary.Port], [start.Authority], ["127.0.0.1"]);
        Assert.StartsWith("It redirects to an address", Assert.IsType<FetchResult.Refused>(await fetcher.FetchAsync(start)).Reason, StringComparison.Ordinal);
        Assert.False(canary.WasTouched);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_name_is_judged_at_each_lookup()
    {
        await using var server = await RecordingServer.StartAsync(context =>
        {
            context.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        });
        var turns = 0;
        using var fetcher = new Fetcher(
            "",
            new AddressGuard(HostList.None, [server.Address.Port]),
            new NetworkOptions(),
            (_, _) => Task.FromResult<System.Net.IPAddress[]>([System.Net.IPAddress.Parse(turns++ == 0 ? "10.0.0.1" : "127.0.0.1")]),
            TimeProvider.System,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<Fetcher>.Instance);
        var address = new Uri($"http://rebind.example.com:{server.Address.Port}/");
        Assert.Contains("10.0.0.1", Assert.IsType<FetchResult.Refused>(await fetcher.FetchAsync(address)).Reason, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1", Assert.IsType<FetchResult.Refused>(await fetcher.FetchAsync(address)).Reason, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }
}
