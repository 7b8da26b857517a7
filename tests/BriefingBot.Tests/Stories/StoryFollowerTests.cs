using System.Globalization;
using BriefingBot.Articles;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.Stories;

/// <summary>Which articles tell the same story, and what becomes of the stories' ids.</summary>
public sealed class StoryFollowerTests
{
    [Fact]
    public async Task Reports_of_one_incident_are_one_story_and_another_incident_is_another()
    {
        using var articles = await GroupedArticles.OfAsync(
            Some.Story("a", "Norvex says 40,000 patient records were stolen", "The clinic chain Norvex said on Friday that thieves copied 40,000 patient records.", "wire"),
            Some.Story("b", "Clinic chain Norvex loses 40,000 records to thieves", "Records of 40,000 patients are gone, Norvex confirmed.", "ledger"),
            Some.Story("c", "Ostrel Bank says card data was stolen", "The bank Ostrel said on Friday that thieves copied card data of its customers.", "wire"),
            Some.Story("d", "Ostrel: card data of customers copied", "Ostrel confirmed on Friday that card data is gone.", "ledger"));

        Assert.Equal("a b | c d", await articles.GroupsAsync());
    }

    [Fact]
    public async Task A_shared_vulnerability_joins_what_its_words_do_not()
    {
        const string One = "Admins should patch the mail gateway. The hole CVE-2026-4242 is under attack.";
        const string Other = "Intruders get in through a flaw in how attachments are unpacked (CVE-2026-4242).";
        using var joined = await GroupedArticles.OfAsync(
            Some.Story("a", "Patch your gateway now", One, "wire"), Some.Story("b", "Attachments open the door", Other, "ledger"));
        using var apart = await GroupedArticles.OfAsync(
            Some.Story("a", "Patch your gateway now", One, "wire"),
            Some.Story("b", "Attachments open the door", Other.Replace("4242", "5151", StringComparison.Ordinal), "ledger"));

        Assert.Equal(("a b", "a | b"), (await joined.GroupsAsync(), await apart.GroupsAsync()));
    }

    [Fact]
    public async Task What_is_told_again_after_two_weeks_of_silence_is_another_story()
    {
        var first = Some.Story("1", "Norvex robbed in Ostrel", "Norvex was robbed.", "wire");
        var second = Some.Story("2", "In Ostrel thieves robbed Norvex", "Thieves robbed Norvex in Ostrel.", "ledger");
        using var together = await GroupedArticles.OfAsync(first, second with { PublishedAt = first.PublishedAt!.Value.AddDays(-7) });
        using var articles = await GroupedArticles.OfAsync(first, second with { PublishedAt = first.PublishedAt!.Value.AddDays(-14) });

        Assert.Equal("1 2", await together.GroupsAsync());

        Assert.Equal("1 | 2", await articles.GroupsAsync());
    }

    [Fact]
    public async Task Two_monthly_reports_of_one_series_are_two_stories()
    {
        const string Text = "The monthly threat report of Norvex Labs counts attacks on mail gateways, file servers and telephones.";
        var may = Some.Story("a", "Norvex Labs threat report, May 2026", Text);
        using var articles = await GroupedArticles.OfAsync(may, Some.Story("b", "Norvex Labs threat report, June 2026", Text) with { PublishedAt = may.PublishedAt!.Value.AddDays(5) });

        Assert.Equal("a | b", await articles.GroupsAsync());
    }

    [Fact]
    public async Task A_catalogue_is_no_news()
    {
        var listed = Some.StoryAbout("Norvex", "2", "kev");
        using var articles = await GroupedArticles.OfAsync(
            Some.StoryAbout("Norvex", "1"),
            listed with { Source = listed.Source with { Origin = new(SourceKind.Kev, "https://kev.example/", TimeSpan.FromHours(1), true, null, TextMode.Full, null) } });

        Assert.Equal("1", await articles.GroupsAsync());
    }

    [Fact]
    public async Task Stories_that_turn_out_to_be_one_keep_the_older_id_and_the_younger_as_an_alias()
    {
        using var articles = await GroupedArticles.OfAsync(Left, Right);
        var before = await articles.StoriesAsync();
        var (older, younger) = (before.Single(story => story.Value == "left").Key, before.Single(story => story.Value == "right").Key);

        await articles.AddAsync(Bridges);

        Assert.Equal("bridge1 bridge2 bridge3 left right", (await articles.StoriesAsync())[older]);
        Assert.Equal(older, Assert.Single(await articles.AliasesAsync(), alias => alias.Key == younger).Value);
    }

    [Fact]
    public async Task Where_what_held_a_story_together_is_gone_the_founders_part_keeps_the_id_and_the_other_names_its_parent()
    {
        using var articles = await GroupedArticles.OfAsync([Left, Right, .. Bridges]);
        var whole = Assert.Single(await articles.StoriesAsync()).Key;

        await articles.WithdrawAsync("bridge1", "bridge2", "bridge3");

        var parts = await articles.StoriesAsync();
        Assert.Equal("left", parts[whole]);
        var other = parts.Single(part => part.Value == "right").Key;
        Assert.Equal(whole, await articles.ParentOfAsync(other));
        Assert.Empty(await articles.AliasesAsync());
    }

    [Fact]
    public async Task A_story_outlives_its_founder()
    {
        using var articles = await GroupedArticles.OfAsync(Some.StoryAbout("Norvex", "1"), Some.StoryAbout("Norvex", "2", "ledger"));
        var id = Assert.Single(await articles.StoriesAsync()).Key;

        await articles.WithdrawAsync("1");

        Assert.Equal((id, "2"), (await articles.StoriesAsync()).Select(story => (story.Key, story.Value)).Single());
    }

    [Fact]
    public async Task A_revision_that_tells_of_something_else_moves()
    {
        using var articles = await GroupedArticles.OfAsync(About("Norvex", 1), About("Ostrel", 2), About("Norvex", 3));
        Assert.Equal("1 3 | 2", await articles.GroupsAsync());

        await articles.AddAsync(About("Ostrel", 3));

        Assert.Equal("1 | 2 3", await articles.GroupsAsync());
    }

    [Fact]
    public async Task Nothing_of_an_article_shows_to_whom_its_marking_does_not_reach()
    {
        using var articles = await GroupedArticles.OfAsync(
            Some.Story("open", "Norvex robbed in Ostrel", "Norvex was robbed.", "wire"),
            Some.Story("hidden", "Secret: Norvex robbed in Ostrel by insiders", "Norvex was robbed by insiders in Ostrel.", "notes", Tlp.Amber) with
            {
                PublishedAt = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero),
            },
            Some.Story("alone", "Quillan sold to Bramlo", "Quillan was sold.", "notes", Tlp.Amber));

        var all = await articles.ListAsync(Tlp.Amber);
        var seen = Assert.Single(await articles.ListAsync(Tlp.Green));

        Assert.Equal(["open", "hidden"], all.Single(story => story.Publishers == 2).ArticleIds);
        Assert.Equal(("Norvex robbed in Ostrel", 1, 20), (seen.Title, seen.Publishers, seen.To.Day));
        Assert.Equal(["open"], seen.ArticleIds);
    }

    [Fact]
    public async Task When_all_is_withdrawn_nothing_is_left()
    {
        using var articles = await GroupedArticles.OfAsync([Left, Right, .. Bridges]);
        await articles.WithdrawAsync("bridge2", "left", "bridge1", "right", "bridge3");
        Assert.Equal(0, await articles.CountRowsAsync());
    }

    [Fact]
    public async Task The_same_articles_get_the_same_ids_anywhere()
    {
        using var articles = await GroupedArticles.OfAsync([Left, Right, .. Bridges]);
        var before = await articles.DumpAsync();
        await articles.BeginAnewAsync();
        Assert.Equal(before, await articles.DumpAsync());
    }

    [Fact]
    public void Changes_that_come_again_change_nothing_and_each_article_is_in_one_story()
    {
        var step = Gen.Select(Gen.Int[0, 5], Gen.Int[1, 6], Gen.Int[0, 2], Gen.Int[0, 40]);
        step.Array[1, 14].Sample(
            steps => RunAsync(steps).GetAwaiter().GetResult(),
            iter: 12,
            seed: "0N0XIzNsQ0O2");
    }

    private static async Task RunAsync((int What, int Id, int Topic, int Back)[] steps)
    {
        string[] topics = ["Norvex", "Ostrel", "Quillan"];
        using var articles = await GroupedArticles.OfAsync();
        var alive = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (what, number, topic, back) in steps)
        {
            var id = number.ToString(CultureInfo.InvariantCulture);
            if (what == 0 && alive.Remove(id))
            {
                await articles.WithdrawAsync(id);
            }
            else
            {
                alive.Add(id);
                await articles.StoreAsync(About(topics[topic], number));
                await (what % 2 == 0 ? articles.GroupAsync() : Task.CompletedTask);
            }

            await (what == 5 ? articles.PutBackAsync(back) : Task.CompletedTask);
        }

        await articles.GroupAsync();
        var before = await articles.DumpAsync();
        await articles.PutBackAsync(0);
        Assert.Equal(before, await articles.DumpAsync());
        Assert.Equal(alive, (await articles.StoriesAsync()).Values.SelectMany(story => story.Split(' ')).Order(StringComparer.Ordinal));
        Assert.All((await articles.AliasesAsync()).Values, story => Assert.Contains(story, articles.StoriesAsync().GetAwaiter().GetResult().Keys));
    }

    /// <summary>An article that shares nothing with one about another name.</summary>
    private static ArticleDraft About(string name, int number) => Some.Story(
        number.ToString(CultureInfo.InvariantCulture),
        $"{name}burg: {name} and {name}ol {(char)('A' + number)}",
        $"{name} met {name}ol in {name}burg.",
        $"source{number}");

    private static ArticleDraft Left { get; } =
        Some.Story("left", "Zelkora and Thandril seen at Norvex", "Zelkora and Thandril were seen at Norvex.", "wire");

    private static ArticleDraft Right { get; } =
        Some.Story("right", "Quillan and Bramlo leave Ostrel", "Quillan and Bramlo have left Ostrel.", "ledger");

    private static ArticleDraft[] Bridges { get; } =
    [
        .. from n in Enumerable.Range(1, 3)
           select Some.Story(
               $"bridge{n}",
               $"Zelkora, Thandril, Norvex: Quillan, Bramlo, Ostrel {(char)('A' + n)}",
               "Zelkora and Thandril and Norvex are Quillan and Bramlo and Ostrel.",
               $"bridge{n}"),
    ];
}
