using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Cli;

public sealed class StoriesCommandTests
{
    [Fact]
    public async Task Stories_in_json_have_the_agreed_names_newest_first()
    {
        using var desk = await DeskAsync();

        var stories = (await desk.RunAsync("stories", "--json")).Succeeded().Json();

        Assert.Equal("[{id, title, from, to, articleIds: []}]", JsonShape.Of(stories));
        Assert.Equal(["c", "a b"], stories.EnumerateArray().Select(story => string.Join(' ', story.GetProperty("articleIds").EnumerateArray().Select(id => id.GetString()))));
        Assert.StartsWith("s-", stories[1].Text("id"), StringComparison.Ordinal);
        Assert.Equal(("2017-05-12T00:00:00Z", "2017-05-13T00:00:00Z"), (stories[1].Text("from"), stories[1].Text("to")));
        Assert.Contains("Norvex", stories[1].Text("title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Since_leaves_out_what_is_older()
    {
        using var desk = await DeskAsync();
        Assert.Equal(1, (await desk.RunAsync("stories", "--since", "2017-06", "--json")).Succeeded().Json().GetArrayLength());
        Assert.Equal(0, (await desk.RunAsync("stories", "--since", "30d", "--json")).Succeeded().Json().GetArrayLength());
        Assert.Equal(2, (await desk.RunAsync("stories", "--since", "whenever")).ExitCode);
    }

    [Fact]
    public async Task For_a_reader_those_that_several_tell_are_listed_and_the_others_counted()
    {
        using var desk = await DeskAsync();

        var output = (await desk.RunAsync("stories")).Succeeded().Output;

        Assert.Contains("2017-05-12  2017-05-13         2           2  Norvex", output, StringComparison.Ordinal);
        Assert.Contains("1 more article stands alone.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Ostrel", output, StringComparison.Ordinal);
    }

    private static Task<CliDesk> DeskAsync() => CliDesk.WithAsync(
        CliDesk.Line("a", "Norvex loses 40,000 patient records", "The clinic chain Norvex lost 40,000 patient records to thieves.", source: "Wire"),
        CliDesk.Line("b", "Norvex: thieves copied 40,000 patient records", "Norvex said that thieves copied 40,000 patient records.", "2017-05-13", "Ledger"),
        CliDesk.Line("c", "Ostrel ships a new scanner", "The maker Ostrel ships a scanner.", "2017-07-01", "Wire"));
}
