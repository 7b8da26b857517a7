using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Cli;

public sealed class UsageTests
{
    public static TheoryData<string> Commands { get; } =
        new("brief", "search", "import", "articles", "articles show", "articles remove", "backup", "reindex", "stats");

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_of_a_command_ends_with_examples_of_it(string command)
    {
        using var desk = new CliDesk();

        var help = (await desk.RunAsync([.. command.Split(' '), "--help"])).Succeeded().Output;

        Assert.Contains("Usage:", help, StringComparison.Ordinal);
        var examples = help[help.IndexOf("Examples:", StringComparison.Ordinal)..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith($"  briefingbot {command}", examples[1], StringComparison.Ordinal);
        Assert.False(Directory.Exists(desk.Directory));
    }

    [Fact]
    public async Task Help_names_every_command_and_the_exit_codes()
    {
        using var desk = new CliDesk();
        var help = (await desk.RunAsync("--help")).Succeeded().Output;
        Assert.All(Commands, command => Assert.Contains(command.Data.Split(' ')[0], help, StringComparison.Ordinal));
        Assert.Contains("2  the words were wrong", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no command 'breif'. Did you mean brief?", "breif", "wannacry")]
    [InlineData("There is no command 'frobnicate'. The commands are brief, search,", "frobnicate")]
    [InlineData("There is no command 'shwo'. Did you mean show?", "articles", "shwo", "1")]
    [InlineData("There is no option --jsno. Did you mean --json?", "stats", "--jsno")]
    [InlineData("There is no option --tpo. Did you mean --top?", "search", "wannacry", "--tpo", "5")]
    [InlineData("There is no option --sample. Did you mean --samples?", "brief", "--sample", "wannacry")]
    [InlineData("There is no option --dta. Did you mean --data?", "--dta=./x")]
    [InlineData("stats takes no more words: 'now' is one too many.", "stats", "now")]
    [InlineData("import needs <file.jsonl>", "import")]
    [InlineData("brief needs <words>", "brief")]
    [InlineData("There are no words to look for.", "brief", "  ")]
    public async Task Wrong_words_are_one_sentence_with_what_may_have_been_meant(string sentence, params string[] words)
    {
        using var desk = new CliDesk();

        var said = (await desk.RunAsync(words)).Failed(2);

        Assert.StartsWith("briefingbot: " + sentence, said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(desk.Directory));
    }

    [Theory]
    [InlineData("--Slack:SigningSecret=hunter2")]
    [InlineData("--slack:bottoken", "hunter2")]
    [InlineData("--Llm:ApiKey=hunter2", "stats")]
    [InlineData("stats", "--Teams:AppPassword=hunter2")]
    [InlineData("--Redis:ConnectionString=cache:6379,password=hunter2")]
    public async Task A_secret_on_the_command_line_is_refused_and_not_repeated(params string[] words)
    {
        using var desk = new CliDesk();

        var sentence = (await desk.RunAsync(words)).Failed(2);

        Assert.Contains("Set the environment variable", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_setting_is_a_failure_that_names_it()
    {
        using var desk = new CliDesk();
        Assert.Contains("Channels:DefaultMaxTlp must be clear, green", (await desk.RunAsync("stats", "--Channels:DefaultMaxTlp=purple")).Failed(1), StringComparison.Ordinal);
    }
}
