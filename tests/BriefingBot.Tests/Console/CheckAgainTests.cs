using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.LocalConsole;

/// <summary>The button under an answer of the console, pressed on a real host beside its own polls.</summary>
public sealed class CheckAgainTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_button_reads_what_is_due_and_answers_anew()
    {
        await using var server = await FeedServer.StartAsync();
        server.Serve("/feed", FeedServer.Rss("", [("Zorbworm hits harbours", "Zorbworm is a worm that spreads through harbour cranes. Zorbworm stopped forty cranes in Rotterdam on Monday.")]));
        var clock = new WatchedClock(new(2026, 11, 3, 10, 0, 0, TimeSpan.Zero));
        await using var host = await TestHost.StartAsync(clock, LoopbackFetcher.Settings);
        await File.WriteAllTextAsync(host.ManifestPath, $"sources:\n  - {{id: news, kind: feed, url: '{server.UrlOf("/feed")}', name: The News, text: excerpt}}\n", Cancelled);
        await host.Running.Sources.ApplyManifestAsync(Cancelled);

        var first = await AskAsync(host, "zorbworm");
        Assert.DoesNotContain("forty cranes", first, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"q\" value=\"zorbworm\"><button type=\"submit\" name=\"check\" value=\"again\">Check again</button>", first, StringComparison.Ordinal);

        var again = await clock.MoveWhileAsync(TimeSpan.FromMilliseconds(100), AskAsync(host, "zorbworm", ("check", "again")));

        Assert.Contains("Read 1 of 1 due source, 1 new article.", again, StringComparison.Ordinal);
        Assert.Contains("forty cranes", again, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task There_is_no_button_where_no_source_is_polled_or_the_answer_comes_from_none()
    {
        await using var host = await TestHost.StartAsync();

        Assert.DoesNotContain("Check again", await AskAsync(host, "zorbworm"), StringComparison.Ordinal);
        await File.WriteAllTextAsync(host.ManifestPath, "sources:\n  - {id: notes, kind: folder, path: ./notes, tlp: clear}\n", Cancelled);
        await host.Running.Sources.ApplyManifestAsync(Cancelled);

        Assert.Contains("Check again", await AskAsync(host, "zorbworm"), StringComparison.Ordinal);
        Assert.DoesNotContain("Check again", await AskAsync(host, "help"), StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(TestHost host, string question, params (string Name, string Value)[] more)
    {
        using var request = host.Post(question);
        request.Content = new FormUrlEncodedContent([new("q", question), .. more.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        var posted = await host.Console.SendAsync(request, Cancelled);
        return await host.Console.GetStringAsync(posted.Headers.Location, Cancelled);
    }
}
