using BriefingBot.Articles;
using BriefingBot.Briefings;
using BriefingBot.Chat;
using BriefingBot.Feeds.Health;
using BriefingBot.Replies;
using BriefingBot.Retrieval.Queries;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Scenarios;

/// <summary>The real host over a manifest that is edited while it runs, a feed server and a folder.</summary>
public sealed class LiveSourcesTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_source_that_is_added_while_the_host_runs_is_answered_from_within_seconds()
    {
        await using var server = await FeedServer.StartAsync();
        server.Serve("/feed", FeedServer.Rss("", [("Zorbworm hits harbours", "Zorbworm is a worm that spreads through harbour cranes. Zorbworm stopped forty cranes in Rotterdam on Monday.")]), "\"1\"");
        await using var host = await TestHost.StartAsync(settings: LoopbackFetcher.Settings);

        await WriteAsync(host, $"sources:\n  - {{id: news, kind: feed, url: '{server.UrlOf("/feed")}', name: The News, poll: 1s}}\n");
        await host.Logs.WaitForAsync($"Sources of {host.ManifestPath}: added news", Cancelled);
        Assert.Contains("forty cranes", await AnswerAsync(host, "zorbworm", reply => reply.Contains("forty cranes", StringComparison.Ordinal)), StringComparison.Ordinal);

        server.Serve("/feed", FeedServer.Rss("", [("Quimbleware found", "Quimbleware is ransomware that encrypts cranes.")]), "\"2\"");
        var answer = await AnswerAsync(host, "quimbleware", reply => reply.Contains("encrypts cranes", StringComparison.Ordinal));

        Assert.Contains("1 of 1 source read in the last hour", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_edit_changes_nothing_and_is_logged_once_with_its_place()
    {
        await using var host = await TestHost.StartAsync();
        await WriteAsync(host, "sources:\n  - {id: notes, kind: folder, path: ./notes}\n");
        await host.Logs.WaitForAsync($"Sources of {host.ManifestPath}: added notes", Cancelled);

        await WriteAsync(host, "sources:\n  - {id: notes, kind: folder, path: ./notes, wieght: 2}\n");
        await host.Logs.WaitForAsync($"{host.ManifestPath}:2:46 unknown key \"wieght\" (did you mean \"weight\"?)", Cancelled);
        Assert.Equal(["notes"], (await host.Running.Sources.ListAsync(Cancelled)).Select(status => status.Id));

        await WriteAsync(host, "sources:\n  - {id: notes, kind: folder, path: ./notes, weight: 2}\n");
        await host.Logs.WaitForAsync($"Sources of {host.ManifestPath}: added none; removed none; changed notes", Cancelled);
        Assert.Single(host.Logs.Messages, message => message.Contains("wieght", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dropped_file_is_answered_from_within_seconds_and_its_removal_too()
    {
        await using var host = await TestHost.StartAsync();
        var folder = Path.Combine(Path.GetDirectoryName(host.ManifestPath)!, "notes");
        Directory.CreateDirectory(folder);
        await WriteAsync(host, "sources:\n  - {id: notes, kind: folder, path: ./notes, tlp: clear, poll: 1d}\n");
        await host.Logs.WaitForAsync("Source notes was read for the first time", Cancelled);

        var file = Path.Combine(folder, "zorbworm.txt");
        await File.WriteAllTextAsync(file, "Zorbworm hits harbours\n\nZorbworm is a worm that spreads through harbour cranes.\n", Cancelled);
        await AnswerAsync(host, "zorbworm", reply => reply.Contains("spreads through harbour cranes", StringComparison.Ordinal));

        File.Delete(file);
        await AnswerAsync(host, "zorbworm", reply => !reply.Contains("spreads through harbour cranes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_source_that_hangs_and_one_that_fails_delay_nobody_nor_the_end()
    {
        await using var server = await FeedServer.StartAsync();
        var release = new TaskCompletionSource();
        server.On("/hangs", context => release.Task.WaitAsync(context.RequestAborted));
        server.Fail("/fails", 500);
        server.Serve("/works", FeedServer.Rss("Worm in hospitals"));
        var host = await TestHost.StartAsync(settings: LoopbackFetcher.Settings);

        await WriteAsync(host, "sources:\n" + string.Concat(new[] { "hangs", "fails", "works" }.Select(id => $"  - {{id: {id}, kind: feed, url: '{server.UrlOf("/" + id)}'}}\n")));
        await host.Logs.WaitForAsync("Source works was read for the first time", Cancelled);
        await host.Logs.WaitForAsync("Source fails fails", Cancelled);

        var states = (await host.Running.Sources.ListAsync(Cancelled)).ToDictionary(status => status.Id, status => status.State);
        Assert.Equal((SourceHealth.New, SourceHealth.Failing, SourceHealth.Healthy), (states["hangs"], states["fails"], states["works"]));

        await host.DisposeAsync();
        Assert.DoesNotContain(host.Logs.Messages, message => message.Contains("BackgroundService", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_seed_article_in_a_folder_beside_a_thousand_others_is_found_and_cited_first()
    {
        SharedData.Require();
        await using var host = await TestHost.StartAsync();
        await host.ImportAsync(await File.ReadAllTextAsync(SharedData.PathOf("casie", "articles.jsonl"), Cancelled));
        var folder = Path.Combine(Path.GetDirectoryName(host.ManifestPath)!, "notes");
        Directory.CreateDirectory(folder);
        File.Copy(SharedData.PathOf("seed-article.txt"), Path.Combine(folder, "seed-article.txt"));
        await WriteAsync(host, "sources:\n  - {id: notes, kind: folder, path: ./notes, tlp: clear}\n");
        await host.Logs.WaitForAsync("Source notes was read for the first time", Cancelled);
        await host.Running.Desk.CatchUpAsync(null, Cancelled);

        var query = Assert.IsType<QueryParse.Parsed>(QueryParser.Parse("putin wannacry", TimeProvider.System.GetUtcNow())).Query;
        var first = (await host.Running.Desk.Articles.RankAsync(new(query, new(Tlp.Green), 1, false), Cancelled)).Single().Article;

        Assert.Equal("Putin warns of government-created hacking tools", first.Title);
        Assert.DoesNotContain("Read time", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("See also", first.Text, StringComparison.Ordinal);

        var outcome = await host.Running.Desk.DoAsync(new ChatCommand.Brief("putin wannacry"), new("console:local", new(Tlp.Green)), fromSamples: false, Cancelled);
        var briefing = Assert.IsType<BriefOutcome.Answered>(outcome).Briefing;
        Assert.Equal(BriefingStatus.Answered, briefing.Status);
        Assert.Equal((1, first.Id), (briefing.Sources[0].N, briefing.Sources[0].ArticleId));
        Assert.Equal(1, briefing.Sentences[0].Citations[0]);
    }

    private static Task WriteAsync(TestHost host, string manifest) => File.WriteAllTextAsync(host.ManifestPath, manifest, Cancelled);

    /// <summary>Asks until the answer is as wanted: polls, the index and the clock are the real ones.</summary>
    private static async Task<string> AnswerAsync(TestHost host, string topic, Func<string, bool> wanted)
    {
        while (true)
        {
            var outcome = await host.Running.Desk.DoAsync(new ChatCommand.Brief(topic), new("console:local", new(Tlp.Green)), fromSamples: false, Cancelled);
            var briefing = Assert.IsType<BriefOutcome.Answered>(outcome).Briefing;
            var text = string.Join('\n', briefing.Sentences.Select(sentence => sentence.Text)) + CoverageText.Of(briefing.Searched, briefing.AsOf);
            if (wanted(text))
            {
                return text;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancelled);
        }
    }
}
