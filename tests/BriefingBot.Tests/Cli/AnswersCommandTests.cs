using System.Text.Json;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Cli;

public sealed class AnswersCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task An_answer_is_listed_shown_and_exported_as_it_was_printed()
    {
        var given = await JsonAsync("brief", "wannacry", "--samples");
        var id = given.GetProperty("id").GetString()!;

        var listed = Assert.Single((await JsonAsync("answers", "list")).EnumerateArray());
        Assert.Equal((id, "wannacry", "cli:local"), (
            listed.GetProperty("id").GetString(), listed.GetProperty("query").GetString(), listed.GetProperty("channel").GetString()));
        Assert.Equal(given.GetRawText(), (await JsonAsync("answers", "show", id[2..].ToLowerInvariant())).GetRawText());
        Assert.Equal(given.GetRawText(), (await JsonAsync("answers", "export")).GetRawText());
        Assert.Equal(given.GetRawText(), (await JsonAsync("brief", "show", id)).GetRawText());
    }

    [Fact]
    public async Task Without_answers_there_is_nothing_to_list_and_nothing_is_made()
    {
        var (exitCode, output, _) = await CliRun.OfAsync("answers", "list", "--json", "--data", folder.Path);

        Assert.Equal((0, "[]"), (exitCode, output.Trim()));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData(1, "answers", "show", "b-0000")]
    [InlineData(2, "answers", "show", "what?")]
    [InlineData(1, "brief", "show", "b-0000")]
    [InlineData(2, "brief", "watch", "kev")]
    [InlineData(2, "brief", "digest", "daily", "08:30")]
    [InlineData(1, "brief", "watches")]
    public async Task What_cannot_be_done_says_so_in_its_exit_code(int expected, params string[] words) =>
        Assert.Equal(expected, (await CliRun.OfAsync([.. words, "--data", folder.Path])).ExitCode);

    public void Dispose() => folder.Dispose();

    private async Task<JsonElement> JsonAsync(params string[] words)
    {
        var (exitCode, output, errors) = await CliRun.OfAsync([.. words, "--json", "--data", folder.Path]);
        Assert.True(exitCode == 0, errors);
        return JsonDocument.Parse(output).RootElement;
    }
}
