using System.Text;
using BriefingBot.Articles;
using BriefingBot.Feeds.Manifest;

namespace BriefingBot.Tests.Feeds.Manifest;

public sealed class ManifestFileTests
{
    private const string Krebs = "  - id: krebs\n    kind: feed\n    url: https://news.example/feed\n";

    /// <summary>A manifest, and its problems as line:column message.</summary>
    public static TheoryData<string, string, string[]> Faults => new()
    {
        { "an unknown key", "sources:\n" + Krebs + "    wieght: 2\n", ["5:5 unknown key \"wieght\" (did you mean \"weight\"?)"] },
        { "an unknown key at the top", "source: []\n", ["1:1 unknown key \"source\" (did you mean \"sources\"?)"] },
        { "a key that is like none", "sources:\n" + Krebs + "    xyzzy: 2\n", ["5:5 unknown key \"xyzzy\""] },
        { "an unknown kind", "sources:\n  - id: a\n    kind: feeds\n", ["3:11 sources[0].kind must be one of feed, folder, kev, not \"feeds\" (did you mean \"feed\"?)"] },
        { "no kind and no id", "sources:\n  - url: https://news.example/\n", ["2:5 sources[0] lacks the key \"id\"", "2:5 sources[0] lacks the key \"kind\""] },
        { "an unknown class", "sources:\n" + Krebs + "    class: newz\n", ["5:12 sources[0].class must be one of authority, vendor, news, research, community, internal, not \"newz\" (did you mean \"news\"?)"] },
        { "a duration without a unit", "sources:\n" + Krebs + "    poll: 30\n", ["5:11 sources[0].poll must be a time such as 30m, 6h or 1d, from 1s to 7d, not \"30\" (did you mean \"30m\"?)"] },
        { "a duration out of bounds", "sources:\n" + Krebs + "    poll: 8d\n", ["5:11 sources[0].poll must be a time such as 30m, 6h or 1d, from 1s to 7d, not \"8d\""] },
        { "a weight out of bounds", "sources:\n" + Krebs + "    weight: 5.1\n", ["5:13 sources[0].weight must be a number from 0.1 to 5, not \"5.1\""] },
        { "a weight that is none", "sources:\n" + Krebs + "    weight: NaN\n", ["5:13 sources[0].weight must be a number from 0.1 to 5, not \"NaN\""] },
        { "a duplicate id", "sources:\n" + Krebs + Krebs, ["5:9 sources[1].id \"krebs\" is taken by the source in line 2"] },
        { "an id in capitals", "sources:\n  - id: Krebs\n    kind: feed\n    url: https://news.example/\n", ["2:9 sources[0].id must be lower-case letters, digits, dots and hyphens, such as krebs, not \"Krebs\""] },
        { "a folder without a path", "sources:\n  - id: notes\n    kind: folder\n", ["2:5 sources[0] is a folder and lacks the key \"path\""] },
        { "a folder with an address", "sources:\n  - id: notes\n    kind: folder\n    url: https://news.example/\n", ["4:5 sources[0] is a folder, which has a \"path\" and no \"url\""] },
        { "a feed without an address", "sources:\n  - id: a\n    kind: feed\n", ["2:5 sources[0] is a feed and lacks the key \"url\""] },
        { "an address of another kind", "sources:\n  - id: a\n    kind: feed\n    url: ftp://news.example/\n", ["4:10 sources[0].url must be an http or https address without a user name, not \"ftp://news.example/\""] },
        { "a password in an address", "sources:\n  - id: a\n    kind: feed\n    url: https://me:secret@news.example/\n", ["4:10 sources[0].url must be an http or https address without a user name, not \"https://me:secret@news.example/\""] },
        { "a marking that is none", "sources:\n" + Krebs + "    tlp: white\n", ["5:10 sources[0].tlp must be one of clear, green, amber, amber+strict, red, not \"white\""] },
        { "a yes", "sources:\n" + Krebs + "    enabled: yes\n", ["5:14 sources[0].enabled must be true or false, not \"yes\" (did you mean \"true\"?)"] },
        { "tags in one word", "sources:\n" + Krebs + "    tags: news\n", ["5:11 sources[0].tags must be a list, not \"news\""] },
        { "a list at the top", "- id: a\n", ["1:1 the file must hold keys and values, not a list"] },
        { "several problems, in order", "sources:\n" + Krebs + "    weight: 9\n    tlp: pink\n", ["5:13 sources[0].weight must be a number from 0.1 to 5, not \"9\"", "6:10 sources[0].tlp must be one of clear, green, amber, amber+strict, red, not \"pink\""] },
        { "an alias", "sources:\n  - &a {id: a, kind: feed, url: https://news.example/}\n  - *a\n", ["3:5 *a is an alias; write the value out"] },
        { "a second document", "sources: []\n---\nsources: []\n", ["2:1 a second document begins here; a manifest is one"] },
        { "bottomless nesting", "sources: " + new string('[', 100_000), ["1:23 nested too deeply"] },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named_with_its_line_and_column(string what, string manifest, string[] problems)
    {
        var broken = Assert.IsType<ManifestRead.Broken>(Read(manifest));

        Assert.True(problems.SequenceEqual(broken.Problems.Select(problem => $"{problem.Line}:{problem.Column} {problem.Message}")),
            $"{what}: {string.Join(" | ", broken.Problems)}");
        Assert.All(broken.Problems, problem => Assert.StartsWith("/somewhere/sources.yaml:", problem.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sources:\n  - id: a\n    kind: \"feed\n", 3)]
    [InlineData("sources:\n  - id: a\n    id: b\n    kind: feed\n", 3)]
    [InlineData("sources: [\n", 2)]
    public void What_is_no_yaml_is_one_problem_with_its_line(string manifest, int line)
    {
        var problem = Assert.Single(Assert.IsType<ManifestRead.Broken>(Read(manifest)).Problems);

        Assert.Equal(line, problem.Line);
        Assert.NotEmpty(problem.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("sources:\n")]
    [InlineData("sources: []\n")]
    public void A_manifest_may_be_empty(string manifest) =>
        Assert.Empty(Assert.IsType<ManifestRead.Good>(Read(manifest)).Manifest.Sources);

    [Fact]
    public void What_a_manifest_does_not_say_is_what_a_user_expects()
    {
        var manifest = Assert.IsType<ManifestRead.Good>(Read(
            """
            sources:
              - id: krebs
                kind: feed
                url: https://news.example/feed
              - {id: vendor, kind: feed, url: 'https://vendor.example/feed', class: vendor}
              - {id: kev, kind: kev, url: 'https://kev.example/kev.json'}
              - {id: notes, kind: folder, path: ./notes}
            """)).Manifest;

        Assert.Equal(
            [
                "krebs news clear 01:00:00 https://news.example/feed",
                "vendor vendor clear 00:15:00 https://vendor.example/feed",
                "kev authority clear 00:15:00 https://kev.example/kev.json",
                "notes internal amber 00:00:10 /somewhere/notes",
            ],
            manifest.Sources.Select(listed => listed.Source).Select(source =>
                $"{source.Id} {source.Class} {source.Tlp.ToString().ToLowerInvariant()} {source.Origin!.Poll} {source.Origin.Address}"));
        Assert.All(manifest.Sources, listed => Assert.Equal((1.0, true, TextMode.Full), (listed.Source.Weight, listed.Source.Origin!.Enabled, listed.Source.Origin.Text)));
        Assert.Equal((2, 5), (manifest.Sources[0].Line, manifest.Sources[0].Column));
    }

    [Fact]
    public void Every_key_is_read()
    {
        var source = Assert.Single(Assert.IsType<ManifestRead.Good>(Read(
            """
            sources:
              - id: vendor
                kind: feed
                url: https://vendor.example/feed
                name: "Vendor: advisories"
                class: vendor
                weight: 1.5
                tlp: amber+strict
                text: excerpt
                tags: [advisory, network]
                poll: 45m
                language: pt-BR
                enabled: false
                reason: too many
            """)).Manifest.Sources).Source;

        Assert.Equal(["advisory", "network"], source.Tags);
        Assert.Equal(
            new("vendor", "Vendor: advisories", "vendor", 1.5, Tlp.AmberStrict) { Tags = source.Tags, Origin = source.Origin }, source);
        Assert.Equal(
            new(SourceKind.Feed, "https://vendor.example/feed", TimeSpan.FromMinutes(45), false, "too many", TextMode.Excerpt, "pt-BR"), source.Origin);
    }

    [Fact]
    public void The_revision_is_that_of_the_content()
    {
        Assert.Equal(RevisionOf("sources: []\n"), RevisionOf("sources: []\n"));
        Assert.NotEqual(RevisionOf("sources: []\n"), RevisionOf("sources: [] # new\n"));
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_manifest_without_sources()
    {
        var manifest = Assert.IsType<ManifestRead.Good>(ManifestFile.Read(Path.Combine(Path.GetTempPath(), "no-such-folder", "sources.yaml"))).Manifest;

        Assert.True(manifest.Missing);
        Assert.Empty(manifest.Sources);
    }

    private static string RevisionOf(string manifest) => Assert.IsType<ManifestRead.Good>(Read(manifest)).Manifest.Revision;

    private static ManifestRead Read(string manifest) => ManifestFile.Read("/somewhere/sources.yaml", Encoding.UTF8.GetBytes(manifest));
}
