using BriefingBot.Feeds.Polling;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Feeds.Rules;

/// <summary>Sources with rules, polled over and over, and their rules applied to what is stored.</summary>
public sealed class RulesPollTests : IAsyncLifetime
{
    private readonly ReadSources sources = new();
    private FeedServer server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await FeedServer.StartAsync();
        server.Serve("/feed", FeedServer.Rss("Worm in hospitals", "Sponsored tablet", "Second worm"), "\"1\"");
        Directory.CreateDirectory(sources.PathOf("notes"));
    }

    public async ValueTask DisposeAsync()
    {
        sources.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Entries_that_a_rule_drops_are_counted_and_not_kept()
    {
        await ApplyAsync("drop: [{words: [sponsored], in: title}]");

        Assert.Equal(new EntryCounts(Entries: 3, Added: 2, Dropped: 1), (await sources.PollAsync("news")).Kept);
        Assert.Equal(["Second worm", "Worm in hospitals"], await TitlesAsync("news"));
    }

    [Fact]
    public async Task Only_what_a_keep_rule_matches_is_kept()
    {
        await ApplyAsync("keep: [{regex: '^second|tablet', in: title}]");

        Assert.Equal(new EntryCounts(Entries: 3, Added: 2, Dropped: 1), (await sources.PollAsync("news")).Kept);
        Assert.Equal(["Second worm", "Sponsored tablet"], await TitlesAsync("news"));
    }

    [Fact]
    public async Task Rules_hold_for_the_catalog_too()
    {
        server.Serve("/kev", await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "tests", "BriefingBot.Tests", "Fixtures", "Feeds", "kev.json"), Cancellation));
        await sources.ApplyAsync($"sources:\n  - {{id: kev, kind: kev, url: '{server.UrlOf("/kev")}'}}\n");
        var all = (await sources.PollAsync("kev")).Kept.Entries;
        var first = (await TitlesAsync("kev"))[0];

        await sources.ApplyAsync($"sources:\n  - {{id: kev, kind: kev, url: '{server.UrlOf("/kev")}', drop: [{{words: [\"{first}\"]}}]}}\n");

        Assert.Equal((all, 1), ((await sources.PollAsync("kev")).Kept.Entries, (await sources.PollAsync("kev")).Kept.Dropped));
    }

    [Fact]
    public async Task What_is_stored_stays_until_the_rules_are_applied_and_then_does_not_return_with_the_next_poll()
    {
        await ApplyAsync();
        await sources.PollAsync("news");
        await ApplyAsync("drop: [{words: [sponsored], in: title}]");
        await sources.PollAsync("news");
        Assert.Equal(3, (await TitlesAsync("news")).Count);

        var dry = await sources.Reader.ApplyRulesAsync(dryRun: true, Cancellation);
        Assert.Equal(3, (await TitlesAsync("news")).Count);
        var wet = await sources.Reader.ApplyRulesAsync(dryRun: false, Cancellation);

        var unwanted = Assert.Single(wet.Withdrawn);
        Assert.Equal(("news", "Sponsored tablet", "dropped by a rule of the manifest: words sponsored in the title"), (unwanted.Source, unwanted.Title, unwanted.Reason));
        Assert.Equal((2, 2), (dry.Kept, wet.Kept));
        Assert.Equal(dry.Withdrawn, wet.Withdrawn);
        Assert.Equal(unwanted.Reason, (await sources.Corpus.Store.FindHistoryAsync(unwanted.ArticleId, Cancellation))!.WithdrawnReason);

        server.Serve("/feed", FeedServer.Rss("Third worm", "Sponsored tablet"), "\"2\"");
        await sources.PollAsync("news");
        Assert.Equal(["Second worm", "Third worm", "Worm in hospitals"], await TitlesAsync("news"));
        Assert.Empty((await sources.Reader.ApplyRulesAsync(dryRun: false, Cancellation)).Withdrawn);
    }

    [Fact]
    public async Task A_loosened_rule_brings_its_articles_back_with_the_next_poll_although_the_feed_did_not_change()
    {
        await ApplyAsync();
        await sources.PollAsync("news");
        await ApplyAsync("drop: [{words: [worm]}]");
        Assert.Equal(2, (await sources.Reader.ApplyRulesAsync(dryRun: false, Cancellation)).Withdrawn.Count);
        await sources.PollAsync("news");
        Assert.Equal(["Sponsored tablet"], await TitlesAsync("news"));

        await ApplyAsync("drop: [{words: [second]}]");
        Assert.Equal(1, (await sources.PollAsync("news")).Kept.Added);
        Assert.Equal(["Sponsored tablet", "Worm in hospitals"], await TitlesAsync("news"));

        await ApplyAsync();
        await sources.PollAsync("news");
        Assert.Equal(["Second worm", "Sponsored tablet", "Worm in hospitals"], await TitlesAsync("news"));

        // Each change of the rules reads the feed in full once, and then it is asked for what is new again.
        await sources.PollAsync("news");
        Assert.Equal([null, null, null, null, "\"1\""], server.Requests.Select(request => request.IfNoneMatch));
    }

    [Fact]
    public async Task What_an_administrator_removed_stays_away_whatever_the_rules_want()
    {
        await ApplyAsync("keep: [{words: [worm]}]");
        await sources.PollAsync("news");
        foreach (var article in await sources.ArticlesAsync("news"))
        {
            await sources.Corpus.Store.WithdrawAsync(article.Id, "removed by an administrator", Cancellation);
        }

        await ApplyAsync();
        await sources.PollAsync("news");

        Assert.Equal(["Sponsored tablet"], await TitlesAsync("news"));
    }

    [Fact]
    public async Task A_changed_rule_is_a_changed_source()
    {
        await ApplyAsync("drop: [{words: [sponsored]}]");
        await ApplyAsync("drop: [{words: [sponsored]}]", "tags: [x]");
        await ApplyAsync("drop: [{words: [sponsored, webinar]}]", "tags: [x]");
        await ApplyAsync("drop: [{words: [sponsored, webinar]}]", "tags: [x]", "# the same");

        Assert.Equal(["added news", "changed news", "changed news"], sources.Logs.Messages.Select(message =>
            message.Contains("added news", StringComparison.Ordinal) ? "added news" : message.EndsWith("changed news.", StringComparison.Ordinal) ? "changed news" : message));
        Assert.Equal(["sponsored", "webinar"], Assert.Single((await sources.SourceAsync("news")).Origin!.Rules.Drop).Words);
    }

    [Fact]
    public async Task Rules_of_a_folder_hold_for_its_files_and_a_changed_rule_reads_them_again()
    {
        Write("a.txt", "A worm\n\nIt spreads.");
        Write("b.txt", "Lunch\n\nSoup and bread.");
        await ApplyFolderAsync("drop: [{words: [lunch]}]");
        Assert.Equal(new EntryCounts(Entries: 2, Added: 1, Dropped: 1), (await sources.PollAsync("notes")).Kept);
        Assert.Equal(new EntryCounts(Entries: 2, Dropped: 1), (await sources.PollAsync("notes")).Kept);

        await ApplyFolderAsync("drop: [{words: [worm]}]");
        Assert.Equal(new EntryCounts(Entries: 2, Added: 1, Dropped: 1), (await sources.PollAsync("notes")).Kept);
        Assert.Equal(["A worm", "Lunch"], await TitlesAsync("notes"));
        Assert.Single((await sources.Reader.ApplyRulesAsync(dryRun: false, Cancellation)).Withdrawn);

        sources.Restart();
        Assert.Equal(new EntryCounts(Entries: 2, Dropped: 1), (await sources.PollAsync("notes")).Kept);
        Assert.Equal(["Lunch"], await TitlesAsync("notes"));

        await ApplyFolderAsync();
        Assert.Equal(new EntryCounts(Entries: 2, Added: 1), (await sources.PollAsync("notes")).Kept);
    }

    [Fact]
    public async Task A_file_that_is_no_longer_wanted_keeps_its_article_until_it_goes_or_the_rules_are_applied()
    {
        Write("a.txt", "A worm\n\nIt spreads.");
        await ApplyFolderAsync("drop: [{words: [lunch]}]");
        await sources.PollAsync("notes");
        Write("a.txt", "A worm\n\nIt spreads. Lunch is soup.");
        Assert.Equal(new EntryCounts(Entries: 1, Dropped: 1), (await sources.PollAsync("notes")).Kept);
        sources.Restart();
        Assert.Equal(new EntryCounts(Entries: 1, Dropped: 1), (await sources.PollAsync("notes")).Kept);
        Assert.Equal("It spreads.", Assert.Single(await sources.ArticlesAsync("notes")).Text);

        File.Delete(Path.Combine(sources.PathOf("notes"), "a.txt"));
        Assert.Equal(new EntryCounts(Entries: 0, Withdrawn: 1), (await sources.PollAsync("notes")).Kept);
    }

    private Task ApplyAsync(params string[] lines) =>
        sources.ApplyAsync($"sources:\n  - id: news\n    kind: feed\n    url: {server.UrlOf("/feed")}\n{string.Concat(lines.Select(line => $"    {line}\n"))}");

    private Task ApplyFolderAsync(string line = "tags: []") => sources.ApplyAsync($"sources:\n  - id: notes\n    kind: folder\n    path: ./notes\n    {line}\n");

    private async Task<IReadOnlyList<string>> TitlesAsync(string id) => [.. (await sources.ArticlesAsync(id)).Select(article => article.Title).Order(StringComparer.Ordinal)];

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(sources.PathOf("notes"), name), text);
}
