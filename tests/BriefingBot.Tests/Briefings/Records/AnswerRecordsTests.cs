using BriefingBot.Articles;
using BriefingBot.Briefings;
using BriefingBot.Briefings.Records;
using BriefingBot.Storage;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Briefings.Records;

public sealed class AnswerRecordsTests : IAsyncLifetime
{
    private const string Ann = "slack:T1:U1";
    private const string Bob = "slack:T1:U2";
    private const string Soc = "slack:T1:C1";
    private const string Lobby = "slack:T1:C2";

    private readonly TemporaryFolder folder = new();
    private FilledCorpus? corpus;
    private SqliteDatabase? desk;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private FilledCorpus Corpus => corpus ?? throw new InvalidOperationException("Not initialized.");

    private SqliteDatabase Desk => desk ??= DeskStore.Open(folder.Path);

    public async ValueTask InitializeAsync() => corpus = await FilledCorpus.OfAsync(Some.StoryAbout("Gravelock", "12"));

    public ValueTask DisposeAsync()
    {
        Corpus.Dispose();
        Desk.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_answer_comes_back_as_it_was_given()
    {
        var records = Open();
        var given = await Corpus.BriefAsync("gravelock") with
        {
            Corrections = [new("gravelok", "gravelock")],
            Nearest = [new("30", "Another", "https://wire.example/30", "wire", null)],
        };

        await KeepAsync(records, given, Ann, Soc);
        var found = await FindAsync(records, given.Id, Ann, Soc);

        Assert.Equivalent(given with { Fingerprint = "" }, found!.Answer.ToBriefing(), strict: true);
    }

    [Theory]
    [InlineData(Ann, Lobby, false, true)]
    [InlineData(Bob, Soc, false, false)]
    [InlineData(null, Soc, false, false)]
    [InlineData(Bob, Soc, true, true)]
    [InlineData(null, Soc, true, true)]
    [InlineData(Bob, Lobby, true, false)]
    public async Task It_is_for_its_asker_and_for_all_where_it_was_shared(string? who, string where, bool shared, bool isShown)
    {
        var records = Open();
        var given = await Corpus.BriefAsync("gravelock");
        await KeepAsync(records, given, Ann, Soc, shared);

        Assert.Equal(isShown, await FindAsync(records, given.Id, who, where) is not null);
    }

    [Fact]
    public async Task What_was_answered_under_a_higher_clearance_is_not_shown_under_a_lower()
    {
        var records = Open();
        var given = await Corpus.BriefAsync("gravelock");
        await KeepAsync(records, given, Ann, Soc);

        Assert.Null(await records.FindAsync(given.Id, Ann, Lobby, new(Tlp.Clear), Cancelled));
    }

    [Fact]
    public async Task After_its_time_it_is_gone()
    {
        var records = Open();
        var given = await Corpus.BriefAsync("gravelock");
        await KeepAsync(records, given, Ann, Soc);

        Corpus.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.NotNull(await FindAsync(records, given.Id, Ann, Soc));
        Assert.Equal(0, await records.PurgeAsync(Cancelled));

        Corpus.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await FindAsync(records, given.Id, Ann, Soc));
        Assert.Empty(await records.ListAsync(null, Cancelled));
        Assert.Equal(1, await records.PurgeAsync(Cancelled));
    }

    [Fact]
    public async Task Asked_again_after_a_day_it_is_kept_anew()
    {
        var records = Open();
        await KeepAsync(records, await Corpus.BriefAsync("gravelock"), Ann, Soc);
        Corpus.Clock.Advance(TimeSpan.FromHours(1));
        await KeepAsync(records, await Corpus.BriefAsync("gravelock"), Ann, Soc);
        var once = Assert.Single(await records.ListAsync(null, Cancelled));

        Corpus.Clock.Advance(TimeSpan.FromDays(2));
        await KeepAsync(records, await Corpus.BriefAsync("gravelock"), Ann, Soc);
        var anew = Assert.Single(await records.ListAsync(null, Cancelled));

        Assert.Equal(TimeSpan.FromHours(49), anew.ExpiresAt - once.ExpiresAt);
    }

    [Fact]
    public async Task Another_answer_with_the_same_short_id_gets_a_longer_one_and_keeps_it()
    {
        var records = Open();
        var given = await Corpus.BriefAsync("gravelock");
        var other = given with { Query = "something else", Fingerprint = given.Fingerprint[..5] + new string('0', 27) };

        var first = await KeepAsync(records, given, Ann, Soc);
        var second = await KeepAsync(records, other, Ann, Soc);
        var again = await KeepAsync(records, other, Bob, Soc);

        Assert.Equal(given.Id, first.Id);
        Assert.Equal(AnswerId.Of(other.Fingerprint, 5), second.Id);
        Assert.Equal(second.Id, again.Id);
        Assert.Equal("something else", (await FindAsync(records, second.Id, Bob, Soc))!.Answer.Briefing.Query);
        Assert.Equal("gravelock", (await FindAsync(records, first.Id, Ann, Soc))!.Answer.Briefing.Query);
    }

    [Fact]
    public async Task Who_asked_is_a_pseudonym_that_outlives_a_restart_and_means_nothing_elsewhere()
    {
        var given = await Corpus.BriefAsync("gravelock");
        await KeepAsync(Open(), given, Ann, Soc);

        var record = Assert.Single(await Open().ListAsync(null, Cancelled));
        Assert.Matches("^p-[0-9a-f]{32}$", record.Asker);
        Assert.NotNull(await FindAsync(Open(), given.Id, Ann, Soc));
        Assert.DoesNotContain("U1", await File.ReadAllTextAsync(folder.File("asker.key"), Cancelled), StringComparison.Ordinal);

        File.Delete(folder.File("asker.key"));
        Assert.Null(await FindAsync(Open(), given.Id, Ann, Soc));
    }

    [Theory]
    [InlineData(AskerIds.Plain, Ann, true)]
    [InlineData(AskerIds.None, "", false)]
    public async Task Who_asked_is_kept_as_the_setting_says(AskerIds ids, string asker, bool isShownAgain)
    {
        var records = Open(ids);
        var given = await Corpus.BriefAsync("gravelock");
        await KeepAsync(records, given, Ann, Soc);

        Assert.Equal(asker, Assert.Single(await records.ListAsync(null, Cancelled)).Asker);
        Assert.Equal(isShownAgain, await FindAsync(records, given.Id, Ann, Soc) is not null);
    }

    [Fact]
    public void The_key_is_for_the_owner_of_the_data_directory_alone()
    {
        Open();

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("asker.key")));
        }
    }

    private AnswerRecords Open(AskerIds ids = AskerIds.Pseudonym) => AnswerRecords.Open(Desk, RecordRules.Default with { AskerIds = ids }, Corpus.Clock);

    private static async Task<Briefing> KeepAsync(AnswerRecords records, Briefing briefing, string? user, string channel, bool shared = false) =>
        (await records.KeepAsync(KeptAnswer.Of(briefing, fromSamples: false), user, channel, shared, new(Tlp.Green), Cancelled)).Briefing;

    private static Task<AnswerRecord?> FindAsync(AnswerRecords records, string id, string? user, string channel) =>
        records.FindAsync(id, user, channel, new(Tlp.Green), Cancelled);
}
