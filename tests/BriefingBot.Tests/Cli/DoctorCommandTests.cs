using System.Text.Json;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Cli;

public sealed class DoctorCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Before_anything_is_stored_nothing_is_wrong_and_nothing_is_made()
    {
        var (exitCode, rows) = await ExamineAsync();

        Assert.Equal(0, exitCode);
        Assert.Equal(["settings", "clock", "data", "disk", "corpus.db", "desk.db", "index", "slack", "redis", "model"], rows.Keys);
        Assert.All(rows.Values, row => Assert.True(row.Ok, row.Message));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task After_an_answer_the_stores_and_the_index_are_named_with_their_state()
    {
        Assert.Equal(0, (await CliRun.OfAsync("brief", "wannacry", "--samples", "--data", folder.Path)).ExitCode);

        var (exitCode, rows) = await ExamineAsync();

        Assert.Equal(0, exitCode);
        Assert.StartsWith("schema version ", rows["desk.db"].Message, StringComparison.Ordinal);
        Assert.Equal("up to the store", rows["index"].Message);
    }

    [Fact]
    public async Task A_damaged_store_is_the_row_that_fails()
    {
        await File.WriteAllTextAsync(folder.File("desk.db"), new string('x', 4096), TestContext.Current.CancellationToken);

        var (exitCode, rows) = await ExamineAsync();

        Assert.Equal(1, exitCode);
        Assert.Equal(["desk.db"], rows.Where(row => !row.Value.Ok).Select(row => row.Key));
        Assert.Contains("is damaged or is no database", rows["desk.db"].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Redis_that_is_away_fails_without_its_connection_string()
    {
        await using var redis = RedisServer.Create();

        var (exitCode, rows) = await ExamineAsync($"--Redis:ConnectionString={redis.ConnectionString},user=hidden");

        Assert.Equal((1, false), (exitCode, rows["redis"].Ok));
        Assert.DoesNotContain("hidden", rows["redis"].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Redis_that_is_there_answers()
    {
        await using var redis = await RedisServer.StartAsync();

        Assert.True((await ExamineAsync($"--Redis:ConnectionString={redis.ConnectionString}")).Rows["redis"].Ok);
    }

    [Theory]
    [InlineData("--Redis:ConnectionString=localhost,nonsense=hidden", "Redis:ConnectionString")]
    [InlineData("--Retention:Answers=soon", "Retention:Answers")]
    [InlineData("--Retention:Answers=0", "Retention:Answers")]
    [InlineData("--Retention:AskerIds=Everybody", "Retention:AskerIds")]
    [InlineData("--Channels:DefaultMaxTlp=blue", "Channels:DefaultMaxTlp")]
    public async Task A_wrong_setting_is_named(string setting, string name)
    {
        var (exitCode, rows) = await ExamineAsync(setting);

        Assert.Equal(1, exitCode);
        Assert.StartsWith(name + " ", rows["settings"].Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", rows["settings"].Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private async Task<(int ExitCode, Dictionary<string, (bool Ok, string Message)> Rows)> ExamineAsync(params string[] settings)
    {
        var (exitCode, output, _) = await CliRun.OfAsync(["doctor", "--json", .. settings, "--data", folder.Path]);
        return (exitCode, JsonDocument.Parse(output).RootElement.EnumerateArray().ToDictionary(
            row => row.GetProperty("name").GetString()!,
            row => (row.GetProperty("ok").GetBoolean(), row.GetProperty("message").GetString()!)));
    }
}
