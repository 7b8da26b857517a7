using System.Text.Json;
using BriefingBot.Feeds.Fetching;
using BriefingBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Tests.Feeds.Fetching;

/// <summary>The list of addresses that must not be fetched, and of those that must stay fetchable.</summary>
public sealed class SharedAddressTests
{
    private static readonly AddressGuard Guard = new(HostList.None);

    [Fact]
    public void Every_public_address_is_allowed()
    {
        var allowed = Rows("allow");
        Assert.NotEmpty(allowed);
        Assert.All(allowed, row => Assert.Null(Guard.ObjectionTo(new Uri(row.Url))));
    }

    [Fact]
    public async Task Every_address_to_block_is_refused_directly_or_by_what_its_name_resolves_to()
    {
        var blocked = Rows("block").Where(row => row.Class != "redirect").ToList();
        Assert.NotEmpty(blocked);
        foreach (var row in blocked)
        {
            if (FetchAddress.TryParse(row.Url) is not { } address)
            {
                continue;
            }

            // Names that are not said to resolve to anything resolve to loopback here, as an attacker's would.
            var answers = row.Answers.Length > 0 ? row.Answers.Select(answer => answer).ToArray() : [["127.0.0.1"]];
            using var fetcher = Fetchers.Resolving([80, 443], [], row.Class == "dns-rebind" ? [.. answers.Skip(1)] : answers);
            var result = await fetcher.FetchAsync(address);
            Assert.True(result is FetchResult.Refused, $"{row.Url}: {result}");
        }
    }

    [Fact]
    public async Task Every_address_to_block_is_refused_as_the_target_of_a_redirect()
    {
        var blocked = Rows("block").Where(row => row.Class != "redirect" && row.Answers.Length == 0 && !row.Url.Contains('\n')).ToList();
        Assert.NotEmpty(blocked);
        var target = "";
        await using var server = await RecordingServer.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status302Found;
            context.Response.Headers.Location = target;
            return Task.CompletedTask;
        });
        foreach (var row in blocked.Where(row => row.Url.All(char.IsAscii)))
        {
            // A target without a host counts from the server itself, and comes back to it.
            target = row.Url;
            using var fetcher = Fetchers.Allowing(server.HostAndPort);
            var result = await fetcher.FetchAsync(server.Address);
            Assert.True(result is FetchResult.Refused or FetchResult.Failed, $"{row.Url}: {result}");
        }
    }

    private static List<Row> Rows(string expect)
    {
        SharedData.Require();
        return
        [
            .. File.ReadLines(SharedData.PathOf("ssrf.jsonl"))
                .Select(line => JsonDocument.Parse(line).RootElement)
                .Where(row => row.GetProperty("expect").GetString() == expect)
                .Select(row => new Row(row.GetProperty("url").GetString()!, row.GetProperty("cls").GetString()!, Answers(row.GetProperty("dns")))),
        ];
    }

    private static string[][] Answers(JsonElement dns) => dns.ValueKind != JsonValueKind.Object ? []
        : dns.TryGetProperty("seq", out var sequence) ? [.. sequence.EnumerateArray().Select(Strings)]
        : [.. dns.EnumerateObject().Select(kind => Strings(kind.Value))];

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(one => one.GetString()!)];

    private sealed record Row(string Url, string Class, string[][] Answers);
}
