using BriefingBot.Cli;

namespace BriefingBot.Tests.Cli;

public sealed class LaunchTests
{
    [Fact]
    public void Without_words_the_server_starts() => Assert.True(Launch.Of([]).StartsHost);

    [Fact]
    public void Settings_are_no_words() => Assert.True(Launch.Of(["--data", "x", "--Console:Url=http://127.0.0.1:0", "--Urls=http://127.0.0.1:0"]).StartsHost);

    [Theory]
    [InlineData("--data", "here", "brief", "wannacry")]
    [InlineData("brief", "--data", "here", "wannacry")]
    [InlineData("brief", "wannacry", "--data", "here")]
    [InlineData("brief", "--data=here", "wannacry")]
    [InlineData("brief", "wannacry", "--DataDirectory=here")]
    public void The_data_directory_may_stand_anywhere_and_counts_from_where_it_is_typed(params string[] args)
    {
        var launch = Launch.Of(args);

        Assert.Equal(["brief", "wannacry"], launch.Words);
        Assert.Equal(Path.GetFullPath("here"), launch.Overrides["DataDirectory"]);
    }

    [Theory]
    [InlineData("Samples")]
    [InlineData("Manifest")]
    [InlineData("Secrets:Directory")]
    public void Other_paths_on_a_command_line_count_from_there_too(string key) =>
        Assert.Equal(Path.GetFullPath("mine"), Launch.Of([$"--{key}=mine"]).Overrides[key]);

    [Fact]
    public void Samples_of_brief_are_an_option_and_no_folder() => Assert.Equal(["brief", "--samples", "wannacry"], Launch.Of(["brief", "--samples", "wannacry"]).Words);

    [Fact]
    public void After_two_dashes_all_are_words() => Assert.Equal(["brief", "--", "--data", "x"], Launch.Of(["brief", "--", "--data", "x"]).Words);

    [Theory]
    [InlineData("--data")]
    [InlineData("--data=")]
    [InlineData("--data", "--json")]
    public void A_data_directory_needs_a_name(params string[] args) =>
        Assert.Equal("--data needs a folder, as in --data ./briefings.", Assert.Throws<UsageException>(() => Launch.Of(args)).Message);
}
