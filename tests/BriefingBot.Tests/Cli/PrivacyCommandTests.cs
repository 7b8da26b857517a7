using System.Text;
using System.Text.Json;
using BriefingBot.Articles;
using BriefingBot.Briefings.Records;
using BriefingBot.Chat;
using BriefingBot.Chat.Privacy;
using BriefingBot.Tests.Support;
using Dapper;

namespace BriefingBot.Tests.Cli;

/// <summary>What is kept of people: rated, handed out, erased.</summary>
public sealed class PrivacyCommandTests
{
    private const string Canary = "quietkestrel";

    private static readonly Asker Ann = new("slack:T1:C1", new(Tlp.Green)) { User = "slack:T1:U1", Thread = "C1:1" };
    private static readonly Asker Bob = Ann with { User = "slack:T1:U2", Thread = null };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_export_holds_every_row_of_a_person_and_nobody_elses()
    {
        using var desk = await AskedDeskAsync();

        var export = (await RunAsync(desk, "privacy", "export", "slack:T1:U1")).Json();

        Assert.Equal(2, export.GetProperty("answers").GetArrayLength());
        Assert.Equal("nonsense", export.GetProperty("feedback")[0].GetProperty("comment").GetString());
        Assert.Equal("gravelock", export.GetProperty("sinceLast")[0].GetProperty("topic").GetString());
        Assert.Equal("C1:1", export.GetProperty("threads")[0].GetProperty("thread").GetString());
        Assert.Equal(0, export.GetProperty("openRequests").GetArrayLength());
        var kept = export.GetProperty("answers")[1].GetProperty("answer");
        Assert.True(kept.GetProperty("verdicts").GetArrayLength() > 0 || export.GetProperty("answers")[0].GetProperty("answer").GetProperty("verdicts").GetArrayLength() > 0);
    }

    [Fact]
    public async Task Erasing_removes_all_of_a_person_leaves_the_others_and_no_byte_in_the_file()
    {
        using var desk = await AskedDeskAsync();

        var erased = (await RunAsync(desk, "privacy", "erase", "slack:T1:U1")).Json();

        Assert.Equal((2, 1, 1, 1, 0), (Count("answers"), Count("feedback"), Count("sinceLast"), Count("threads"), Count("openRequests")));
        Assert.Single(await desk.Desk.Records.ListAsync(null, Cancelled));
        foreach (var file in Directory.GetFiles(desk.Path, "desk.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            Assert.DoesNotContain(Canary, await reader.ReadToEndAsync(Cancelled), StringComparison.OrdinalIgnoreCase);
        }

        var audited = JsonDocument.Parse((await RunAsync(desk, "privacy", "audit")).Output).RootElement;
        Assert.Equal(("privacy.erase", "cli:" + Environment.UserName, 2), (
            audited.GetProperty("action").GetString(), audited.GetProperty("who").GetString(), audited.GetProperty("answers").GetInt32()));
        Assert.DoesNotContain("U1", audited.GetRawText(), StringComparison.Ordinal);

        int Count(string name) => erased.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task An_erasure_that_cannot_be_audited_does_not_take_place()
    {
        using var desk = await AskedDeskAsync();
        await using (var connection = await desk.Desk.Store.Source.OpenConnectionAsync(Cancelled))
        {
            await connection.ExecuteAsync("drop table audit");
        }

        var people = PersonRecords.Open(desk.Desk.Store, RecordRules.Default, desk.Clock);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => people.EraseAsync("slack:T1:U1", "cli:test", Cancelled));
        Assert.Equal(3, (await desk.Desk.Records.ListAsync(null, Cancelled)).Count);
    }

    [Fact]
    public async Task What_was_rated_down_is_exported_as_a_case()
    {
        using var desk = await AskedDeskAsync();

        var rated = (await RunAsync(desk, "answers", "export", "--rated", "down")).Json();

        Assert.Equal(("gravelock", "12", "nonsense"), (
            rated.GetProperty("question").GetString(), rated.GetProperty("citedIds")[0].GetString(), rated.GetProperty("comment").GetString()));
        Assert.Equal("", (await RunAsync(desk, "answers", "export", "--rated", "up")).Output);
    }

    [Fact]
    public async Task Only_who_may_see_an_answer_rates_it_and_the_last_verdict_counts()
    {
        using var desk = await FilledDesk.OfAsync(Some.StoryAbout("Gravelock", "12"));
        var id = (await desk.AskAsync("gravelock", Ann)).AnswerId!;

        Assert.False(await desk.Desk.RateAsync(id, Bob, Verdict.Down, null, Cancelled));
        Assert.True(await desk.Desk.RateAsync(id, Ann, Verdict.Down, "no", Cancelled));
        Assert.True(await desk.Desk.RateAsync(id, Ann, Verdict.Up, null, Cancelled));

        Assert.Equal(Verdict.Up, Assert.Single(await desk.Desk.Feedback.ListAsync(null, Cancelled)).Verdict);
    }

    [Theory]
    [InlineData(2, "privacy", "erase", "anna")]
    [InlineData(2, "privacy", "export")]
    [InlineData(1, "privacy", "erase", "local")]
    [InlineData(2, "answers", "export", "--rated", "sideways")]
    public async Task What_cannot_be_done_says_so_in_its_exit_code(int expected, params string[] words)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(expected, (await CliRun.OfAsync([.. words, "--data", folder.Path])).ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_retention_of_the_audit_that_is_no_time_is_refused()
    {
        var (exitCode, _, errors) = await CliRun.OfAsync("stats", "--Retention:Audit=never");

        Assert.Equal(1, exitCode);
        Assert.Contains("Retention:Audit must be a number of days", errors, StringComparison.Ordinal);
    }

    /// <summary>Ann asked twice and rated; Bob asked once.</summary>
    private static async Task<FilledDesk> AskedDeskAsync()
    {
        var desk = await FilledDesk.OfAsync(Some.StoryAbout("Gravelock", "12"));
        var answered = await desk.AskAsync("since-last gravelock", Ann);
        await desk.AskAsync(Canary, Ann);
        await desk.AskAsync("gravelock", Bob);
        Assert.True(await desk.Desk.RateAsync(answered.AnswerId!, Ann, Verdict.Down, "nonsense", Cancelled));
        return desk;
    }

    private static async Task<CliOutcome> RunAsync(FilledDesk desk, params string[] words) =>
        (await CliRun.OfAsync([.. words, "--json", "--data", desk.Path], desk.Clock, terminal => terminal)).Succeeded();
}
