using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Cli;

public sealed class AliasesCommandTests
{
    private const string Cluster = """
        {"name": "Threat Actor", "type": "threat-actor", "category": "actor", "values": [
          {"uuid": "1", "value": "Velvet Lynx", "description": "Made up.", "meta": {"synonyms": ["Zorbling", "APT9001"], "refs": ["https://lynx.invalid/"]}},
          {"uuid": "2", "value": "Amber Stoat", "meta": {"synonyms": ["Zorbling"]}}]}
        """;

    private static readonly string Bundle = Path.Combine(Repository.Root, "tests", "BriefingBot.Tests", "Fixtures", "Names", "attack.json");

    [Fact]
    public async Task A_bundle_is_imported_once_and_its_names_find_articles()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm("1", "Dustmote"), CliDesk.Worm("2", "Foobar"));

        var first = await desk.RunAsync("aliases", "import", Bundle, "--json");
        var again = await desk.RunAsync("aliases", "import", Bundle, "--json");
        var brief = (await desk.RunAsync("brief", "motefall", "--json")).Json();

        Assert.Equal(1, first.ExitCode);
        Assert.Equal("""{"read":4,"added":3,"changed":0,"skipped":[{"entry":4,"name":null,"reason":"it has no name"}]}""", first.Output.Trim());
        Assert.Contains("entry 4: it has no name", first.Errors, StringComparison.Ordinal);
        Assert.Equal("""{"read":4,"added":0,"changed":0,"skipped":[{"entry":4,"name":null,"reason":"it has no name"}]}""", again.Output.Trim());
        Assert.Equal("1", brief.GetProperty("sources")[0].GetProperty("articleId").GetString());
        Assert.Equal("Dustmote", brief.GetProperty("headline").GetProperty("aliases")[0].GetString());
    }

    [Fact]
    public async Task A_new_edition_replaces_what_the_last_one_gave()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm("1", "Velvetlynx"));
        var file = desk.File("cluster.json");
        await File.WriteAllTextAsync(file, Cluster, TestContext.Current.CancellationToken);
        Assert.Equal("""{"read":2,"added":2,"changed":0,"skipped":[]}""", (await desk.RunAsync("aliases", "import", file, "--json")).Output.Trim());

        await File.WriteAllTextAsync(file, Cluster.Replace("APT9001", "APT9002", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var second = await desk.RunAsync("aliases", "import", file);

        Assert.Equal("Read 2 entries of misp:threat-actor: 0 added, 1 changed, 1 kept already, 0 removed, 0 skipped.", second.Output.Trim());
        Assert.Equal("answered", (await desk.RunAsync("brief", "apt 9002", "--json")).Json().GetProperty("status").GetString());
        Assert.Equal("nothing_found", (await desk.RunAsync("brief", "apt9001", "--json")).Json().GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_name_of_two_is_not_expanded_and_the_answer_says_so()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm("1", "Zorbling"), CliDesk.Worm("2", "Velvetlynx"));
        var file = desk.File("cluster.json");
        await File.WriteAllTextAsync(file, Cluster, TestContext.Current.CancellationToken);
        await desk.RunAsync("aliases", "import", file);

        var brief = await desk.RunAsync("brief", "zorbling", "--json");

        Assert.Equal("1", Assert.Single(brief.Json().GetProperty("sources").EnumerateArray()).GetProperty("articleId").GetString());
        Assert.Contains("\"zorbling\" may mean Velvet Lynx (actor) or Amber Stoat (actor)", brief.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_that_are_stored_already_are_read_for_the_new_names()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm("1", "Dustmote"));
        await desk.RunAsync("aliases", "import", Bundle);

        var mentions = (await desk.RunAsync("articles", "show", "1", "--json")).Json().GetProperty("mentions").EnumerateArray();

        Assert.Contains("Dustmote", mentions.Select(mention => mention.GetProperty("value").GetString()));
    }

    [Theory]
    [InlineData("{\"values\": [\n  {\"value\": \"x\",}\n]}", ":2:17 is not JSON")]
    [InlineData("{\"type\": \"gazette\"}", "is neither a MISP galaxy cluster")]
    [InlineData("{\"type\": \"country\", \"values\": []}", "which names no actors, malware or tools")]
    [InlineData("[]", "is neither a MISP galaxy cluster")]
    public async Task A_file_of_another_kind_is_refused_with_its_place(string content, string complaint)
    {
        using var desk = new CliDesk();
        var file = desk.File("names.json");
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);

        var outcome = await desk.RunAsync("aliases", "import", file);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(complaint, outcome.Errors, StringComparison.Ordinal);
        Assert.Contains(file, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_entries_are_bounded()
    {
        using var desk = new CliDesk();
        var file = desk.File("names.json");
        var aliases = string.Join(',', Enumerable.Range(0, 5_000).Select(number => $"\"Alias number {number}\""));
        await File.WriteAllTextAsync(
            file,
            $$$"""{"type": "tool", "values": [7, {"value": "{{{new string('x', 200)}}}"}, {"value": "$$$"}, {"value": "Fine\u0000\n one", "description": "{{{new string('d', 100_000)}}}", "meta": {"synonyms": [{{{aliases}}}, 3, {}], "refs": ["javascript:alert(1)"]}}, {"value": "Fine one"}]}""",
            TestContext.Current.CancellationToken);

        var outcome = await desk.RunAsync("aliases", "import", file, "--json");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(5, outcome.Json().GetProperty("read").GetInt32());
        Assert.Equal([1, 2, 3], outcome.Json().GetProperty("skipped").EnumerateArray().Select(entry => entry.GetProperty("entry").GetInt32()));
    }

    [Fact]
    public async Task A_broken_file_of_names_stops_a_command_with_its_place()
    {
        using var desk = new CliDesk();
        var file = desk.File("aliases.yaml");
        await File.WriteAllTextAsync(file, "names:\n  - name: Foo\n    kind: virus\n", TestContext.Current.CancellationToken);

        var outcome = await desk.RunAsync("--Aliases", file, "brief", "foo");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains($"{file}:3:11 names[0].kind must be one of", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Public_collections_are_taken_whole()
    {
        SharedData.Require();
        using var desk = await CliDesk.WithAsync(CliDesk.Worm("1", "Sofacy"));

        foreach (var collection in new[] { "ransomware.json", "threat-actor.json" })
        {
            var outcome = (await desk.RunAsync("aliases", "import", SharedData.PathOf("misp", collection), "--json")).Json();
            Assert.Equal(outcome.GetProperty("read").GetInt32(), outcome.GetProperty("added").GetInt32() + outcome.GetProperty("skipped").GetArrayLength());
        }

        Assert.Equal("answered", (await desk.RunAsync("brief", "forest blizzard", "--json")).Json().GetProperty("status").GetString());
        Assert.Equal("nothing_found", (await desk.RunAsync("brief", "emissary panda", "--json")).Json().GetProperty("status").GetString());
    }
}
