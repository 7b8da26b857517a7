using BriefingBot.Articles;
using BriefingBot.Articles.Import;
using BriefingBot.Chat;
using BriefingBot.Replies;
using BriefingBot.Retrieval;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Chat;

public sealed class DeskTests : IAsyncLifetime
{
    private static readonly Asker Ann = new("slack:T1:C1", new(Tlp.Green)) { User = "slack:T1:U1" };
    private static readonly Asker Bob = Ann with { User = "slack:T1:U2" };

    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider clock = new(new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
    private Desk? desk;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private Desk Desk => desk ?? throw new InvalidOperationException("Not initialized.");

    public async ValueTask InitializeAsync()
    {
        desk = await Desk.OpenAsync(new(folder.Path, folder.File("no-samples")), clock, NullLogger<SearchableCorpus>.Instance, Cancelled);
        ArticleDraft[] drafts =
        [
            Some.StoryAbout("Gravelock", "12"),
            Some.StoryAbout("Tinfang", "30", "intel", Tlp.Amber),
            Some.Story("short", "Brief note", "See below."),
        ];
        await desk.Articles.Corpus.Import.RunAsync(drafts.Select((draft, at) => new ImportLine(at + 1, draft, null)).ToAsyncEnumerable(), null, Cancelled);
        await desk.CatchUpAsync(null, Cancelled);
    }

    public ValueTask DisposeAsync()
    {
        Desk.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_earlier_answer_is_shown_to_its_asker_and_looks_unknown_to_others()
    {
        var given = await AskAsync("gravelock", Ann);
        var id = IdIn(given);
        clock.Advance(TimeSpan.FromHours(2));

        var again = await AskAsync($"show {id[2..].ToLowerInvariant()}", Ann);
        var toBob = await AskAsync($"show {id}", Bob);
        var unknown = await AskAsync("show b-0000", Bob);

        Assert.Equivalent(given.Blocks, again.Blocks, strict: true);
        Assert.Contains("This is an earlier answer, of 24 Nov 2026 08:00 UTC.", again.Notices);
        Assert.Equal(TextOf(unknown).Replace("b-0000", id, StringComparison.Ordinal), TextOf(toBob));
    }

    [Fact]
    public async Task What_the_channel_saw_the_channel_may_see_again()
    {
        var given = await AskAsync("gravelock", Ann with { Visibility = Visibility.Channel });

        Assert.Equal(Visibility.Channel, given.Visibility);
        Assert.Equal(ReplyKind.Briefing, (await AskAsync($"show {IdIn(given)}", Bob)).Kind);
    }

    [Fact]
    public async Task The_time_that_was_understood_is_said_in_the_askers_days()
    {
        var reply = await AskAsync("gravelock last week", Ann with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") });

        Assert.Equal(ReplyKind.Briefing, reply.Kind);
        Assert.Equal(["Only articles published from 16 Nov 2026 to 22 Nov 2026 (Europe/Berlin)."], reply.Notices);
    }

    [Theory]
    [InlineData("https://wire.example/12")]
    [InlineData("<http://www.wire.example/12/?utm_source=x#top>")]
    public async Task The_stored_article_of_an_address_is_briefed(string typed)
    {
        var reply = await AskAsync(typed, Ann);

        Assert.Equal(ReplyKind.Briefing, reply.Kind);
        var cited = Assert.Single(reply.Blocks.OfType<ReplyBlock.SourceList>().Single().Sources);
        Assert.Equal("12", cited.ArticleId);
    }

    [Theory]
    [InlineData("https://wire.example/none")]
    [InlineData("https://intel.example/30")]
    public async Task An_address_that_is_not_stored_and_one_above_the_clearance_get_the_same_reply(string typed)
    {
        var reply = await AskAsync(typed, Ann);

        Assert.Equal(ReplyKind.NothingFound, reply.Kind);
        Assert.Contains("addresses are never fetched", TextOf(reply), StringComparison.Ordinal);
        Assert.DoesNotContain("://", TextOf(reply).Replace("hxxps://", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stored_article_without_a_sentence_to_quote_is_named()
    {
        var reply = await AskAsync("https://wire.example/short", Ann);

        Assert.Equal("Brief note", Assert.Single(reply.Blocks.OfType<ReplyBlock.SourceList>().Single().Sources).Title);
    }

    [Fact]
    public async Task The_sources_are_those_that_the_asker_may_see()
    {
        var reply = await AskAsync("sources", Ann);

        Assert.Equal(ReplyKind.Sources, reply.Kind);
        Assert.Equal([new("wire", "imported, not polled")], reply.Blocks.OfType<ReplyBlock.Fields>().Single().Items);
    }

    [Theory]
    [InlineData("watches")]
    [InlineData("watch kev")]
    public async Task A_word_that_is_not_built_says_so_and_what_works(string typed)
    {
        var reply = await AskAsync(typed, Ann);

        Assert.Equal(ReplyKind.NotBuilt, reply.Kind);
        Assert.Contains("is not built yet. What works:", TextOf(reply), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("since:7d")]
    [InlineData("what is it?")]
    [InlineData("gravelock sinse:7d")]
    public async Task Words_without_a_topic_and_unknown_options_are_answered_with_what_would_be_right(string typed) =>
        Assert.Equal(ReplyKind.Usage, (await AskAsync(typed, Ann)).Kind);

    private Task<Reply> AskAsync(string typed, Asker asker) => Desk.AnswerAsync(typed, asker, Cancelled);

    private static string IdIn(Reply reply) => TextOf(reply).Split(' ', '\n').Last(word => word.StartsWith("b-", StringComparison.Ordinal));

    private static string TextOf(Reply reply) => string.Join('\n', reply.Blocks.OfType<ReplyBlock.Note>().Select(note => note.Text));
}
