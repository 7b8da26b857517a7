using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Retrieval.Spelling;

/// <summary>What is typed nearly as the articles write it is found; what only resembles it is not.</summary>
public sealed class MistypedNamesTests
{
    private static readonly string[] Lines =
    [
        CliDesk.Line("1", "CloudPets leaks recordings of children", "CloudPets exposed two million voice messages of children in an open database. CloudPets denies the leak."),
        CliDesk.Line("2", "MyHeritage breached", "MyHeritage lost the addresses of 92 million people to attackers. MyHeritage reset every password."),
        CliDesk.Line("3", "Cellebrite hacked", "Cellebrite lost 900 gigabytes of customer files to a hacker. Cellebrite confirmed the theft, which no celebrity noticed."),
        CliDesk.Line("4", "FIN10 extorts casinos", "FIN10 stole data of casinos and mines, and extorted their owners. FIN10 is a criminal group."),
        CliDesk.Line("5", "Orbitz hacked", "Orbitz exposed 880,000 payment cards of travellers to attackers. Orbitz found the intrusion in March."),
        CliDesk.Line("6", "Airline says passengers were told", "Passengers of the airline lose nothing, its owner says. The airline paid for the analytics of its flights."),
    ];

    [Theory]
    [InlineData("cloud pets leak", "1")]
    [InlineData("cloud-pets leak", "1")]
    [InlineData("my heritage breach", "2")]
    [InlineData("myheritge breach", "2")]
    [InlineData("celebrite breach", "3")]
    [InlineData("what did orbitz lose?", "5")]
    public async Task A_slip_of_the_hand_or_an_open_question_finds_the_article(string topic, string article)
    {
        using var desk = await CliDesk.WithAsync(Lines);

        var answer = await desk.RunAsync("brief", topic, "--json");

        var json = answer.Json();
        Assert.Equal(0, answer.ExitCode);
        Assert.Equal("answered", json.Text("status"));
        Assert.Contains(json.GetProperty("sources").EnumerateArray(), source => source.Text("articleId") == article);
    }

    [Theory]
    [InlineData("fin12")]
    [InlineData("orbis hack")]
    public async Task What_only_resembles_a_name_is_not_taken_for_it(string topic)
    {
        using var desk = await CliDesk.WithAsync(Lines);

        var json = (await desk.RunAsync("brief", topic, "--json")).Succeeded().Json();

        Assert.Equal("nothing_found", json.Text("status"));
    }
}
