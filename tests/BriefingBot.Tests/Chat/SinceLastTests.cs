using BriefingBot.Articles;
using BriefingBot.Briefings.Records;
using BriefingBot.Chat;
using BriefingBot.Replies;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Chat;

/// <summary><c>/brief since-last &lt;topic&gt;</c>, from the outside.</summary>
public sealed class SinceLastTests
{
    private static readonly Asker Ann = new("slack:T1:C1", new(Tlp.Green)) { User = "slack:T1:U1" };
    private static readonly Asker Bob = Ann with { User = "slack:T1:U2" };

    [Fact]
    public async Task The_first_use_answers_in_full_the_next_only_what_arrived_since()
    {
        using var desk = await FilledDesk.OfAsync(Some.StoryAbout("Gravelock", "12"));

        Assert.Equal(["12"], CitedBy(await desk.AskAsync("since-last gravelock", Ann)));
        desk.Clock.Advance(TimeSpan.FromHours(3));

        // Published before all others; what counts is when it came.
        await desk.AddAsync(Some.StoryAbout("Gravelock", "13") with { PublishedAt = new(2017, 5, 12, 8, 0, 0, TimeSpan.Zero) });
        var reply = await desk.AskAsync("since-last GRAVELOCK", Ann);

        Assert.Equal(["13"], CitedBy(reply));
        Assert.Contains("Only what is new here since 24 Nov 2026 08:00 UTC.", reply.Notices);
    }

    [Fact]
    public async Task Nothing_new_says_so_with_what_was_searched_and_does_not_look_like_nothing_found()
    {
        using var desk = await FilledDesk.OfAsync(Some.StoryAbout("Gravelock", "12"));
        await desk.AskAsync("since-last gravelock", Ann);
        desk.Clock.Advance(TimeSpan.FromHours(3));

        var reply = await desk.AskAsync("since-last gravelock", Ann);
        var shownAgain = await desk.AskAsync($"show {reply.AnswerId}", Ann);

        Assert.StartsWith("Nothing new on gravelock since 24 Nov 2026 08:00 UTC. Searched 1 article from 1 source", TextOf(reply), StringComparison.Ordinal);
        Assert.DoesNotContain("No article here", TextOf(reply), StringComparison.Ordinal);
        Assert.Equal(TextOf(reply), TextOf(shownAgain));
    }

    [Fact]
    public async Task Of_what_was_never_there_nothing_is_found_each_time()
    {
        using var desk = await FilledDesk.OfAsync(Some.StoryAbout("Gravelock", "12"));

        var first = await desk.AskAsync("since-last tinfang", Ann);
        var second = await desk.AskAsync("since-last tinfang", Ann);

        Assert.Equal(TextOf(first), TextOf(second));
        Assert.Contains("No article here is about", TextOf(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_person_and_each_channel_has_a_last_time_of_its_own()
    {
        using var desk = await FilledDesk.OfAsync(Some.StoryAbout("Gravelock", "12"));
        var channel = Ann with { Visibility = Visibility.Channel };
        await desk.AskAsync("since-last gravelock", Ann);

        Assert.Equal(["12"], CitedBy(await desk.AskAsync("since-last gravelock", Bob)));
        Assert.Equal(["12"], CitedBy(await desk.AskAsync("since-last gravelock", channel)));
        Assert.Equal(ReplyKind.NothingFound, (await desk.AskAsync("since-last gravelock", channel with { User = Bob.User })).Kind);
        Assert.Equal(ReplyKind.NothingFound, (await desk.AskAsync("since-last gravelock", Ann with { Channel = "slack:T1:C2" })).Kind);
    }

    [Fact]
    public async Task What_a_lower_clearance_hid_is_new_under_a_higher_one()
    {
        using var desk = await FilledDesk.OfAsync(Some.StoryAbout("Gravelock", "12"), Some.StoryAbout("Gravelock", "30", "intel", Tlp.Amber));
        await desk.AskAsync("since-last gravelock", Ann);

        var trusted = await desk.AskAsync("since-last gravelock", Ann with { Clearance = new(Tlp.Amber) });

        Assert.Contains("30", CitedBy(trusted));
        Assert.Equal(ReplyKind.NothingFound, (await desk.AskAsync("since-last gravelock", Ann)).Kind);
    }

    [Fact]
    public async Task Of_a_revised_article_only_what_it_did_not_say_before_is_new()
    {
        var story = Some.StoryAbout("Gravelock", "12");
        using var desk = await FilledDesk.OfAsync(story);
        await desk.AskAsync("since-last gravelock", Ann);

        await desk.AddAsync(story with { Text = story.Text + " Gravelock was written by a gang in Harbour City, the police said on Monday." });
        var reply = await desk.AskAsync("since-last gravelock", Ann);

        var sentence = Assert.Single(reply.Blocks.OfType<ReplyBlock.CitedSentence>());
        Assert.Contains("Harbour City", string.Concat(sentence.Runs.OfType<Run.Plain>().Select(run => run.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_is_kept_a_private_answer_is_always_whole_and_says_so()
    {
        using var desk = await FilledDesk.OfAsync(RecordRules.Default with { AskerIds = AskerIds.None }, samples: false, Some.StoryAbout("Gravelock", "12"));
        await desk.AskAsync("since-last gravelock", Ann);

        var reply = await desk.AskAsync("since-last gravelock", Ann);

        Assert.Equal(["12"], CitedBy(reply));
        Assert.Contains(reply.Notices, notice => notice.StartsWith("It is not kept here who asks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_the_time_of_answers_it_is_forgotten()
    {
        using var desk = await FilledDesk.OfAsync(Some.StoryAbout("Gravelock", "12"));
        await desk.AskAsync("since-last gravelock", Ann);
        desk.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(2, await desk.Desk.PurgeAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["12"], CitedBy(await desk.AskAsync("since-last gravelock", Ann)));
    }

    [Fact]
    public async Task The_command_line_prints_a_briefing_and_says_on_standard_error_that_there_is_nothing_new()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm());
        var first = await desk.RunAsync("brief", "since-last", "foobar", "--json");
        var second = await desk.RunAsync("brief", "since-last", "foobar", "--json");

        Assert.Equal("answered", first.Json().GetProperty("status").GetString());
        Assert.Equal("nothing_found", second.Json().GetProperty("status").GetString());
        Assert.Equal("2026-11-23T08:00:00Z", second.Json().GetProperty("since").GetString());
        Assert.Contains("Nothing new on foobar since 23 Nov 2026 08:00 UTC. Searched", second.Errors, StringComparison.Ordinal);
    }

    private static IEnumerable<string> CitedBy(Reply reply) =>
        reply.Blocks.OfType<ReplyBlock.SourceList>().SelectMany(list => list.Sources).Select(source => source.ArticleId);

    private static string TextOf(Reply reply) => string.Join('\n', reply.Blocks.OfType<ReplyBlock.Note>().Select(note => note.Text));
}
