using BriefingBot.Configuration;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Configuration;

public sealed class ContentRootTests
{
    [Fact]
    public void Inside_a_repository_it_is_the_folder_of_the_solution()
    {
        using var folder = new TemporaryFolder();
        var program = Directory.CreateDirectory(folder.File("src/Program/bin")).FullName;
        File.WriteAllText(folder.File("BriefingBot.sln"), "");

        Assert.Equal(folder.Path, ContentRoot.Find(program));
    }

    [Fact]
    public void Published_it_is_the_programs_own_folder()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(folder.Path, ContentRoot.Find(folder.Path));
    }

    [Fact]
    public void Here_it_is_the_repository() => Assert.Equal(Repository.Root, ContentRoot.Find());

    /// <summary>The real program, moved to a place of its own and started from a third one.</summary>
    [Fact]
    public async Task The_program_reads_the_settings_of_its_content_root_whatever_the_working_directory()
    {
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        var program = ChildProgram.CopyTo(folder.File("program"));
        await WriteSettingsAsync(elsewhere.Path, "of-the-working-directory");

        await WriteSettingsAsync(folder.File("program"), "published");
        Assert.Equal(folder.File("program/published"), await DataDirectoryAsync(program, elsewhere.Path));

        await File.WriteAllTextAsync(folder.File("BriefingBot.sln"), "", TestContext.Current.CancellationToken);
        await WriteSettingsAsync(folder.Path, "of-the-root");
        Assert.Equal(folder.File("of-the-root"), await DataDirectoryAsync(program, elsewhere.Path));
    }

    [Fact]
    public async Task The_repositorys_program_finds_its_samples_from_anywhere()
    {
        using var elsewhere = new TemporaryFolder();

        var answer = await ChildProgram.RunAsync(elsewhere.Path, "--data", "data", "brief", "--samples", "wannacry", "--json");

        Assert.Equal((0, "answered"), (answer.ExitCode, answer.Json().Text("status")));
        Assert.True(File.Exists(elsewhere.File("data/corpus.db")));
    }

    private static Task WriteSettingsAsync(string folder, string data) => File.WriteAllTextAsync(
        Path.Combine(folder, "appsettings.json"), $$"""{ "DataDirectory": "{{data}}" }""", TestContext.Current.CancellationToken);

    private static async Task<string> DataDirectoryAsync(string program, string workingDirectory)
    {
        await using var process = ChildProgram.Start(program, workingDirectory, ["stats"]);
        var stats = (await process.EndAsync()).Succeeded().Output;
        return stats.Split(Environment.NewLine).Single(line => line.StartsWith("data ", StringComparison.Ordinal))["data".Length..].Trim();
    }
}
