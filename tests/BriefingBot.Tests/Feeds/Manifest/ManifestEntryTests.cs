using System.Text;
using BriefingBot.Feeds.Manifest;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.Feeds.Manifest;

public sealed class ManifestEntryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Manifest => folder.File("sources.yaml");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_entry_reads_well() => Assert.Equal(
        ["- id: krebs-on-security", "  kind: feed", "  url: https://krebs.example/feed/", "  name: \"Krebs on \\\"Security\\\"\"", "  tags: [news, \"2024\"]"],
        ManifestEntry.Of("https://krebs.example/feed/", "Krebs on \"Security\"", ["News", "2024"], new([]))!.Lines());

    [Fact]
    public void Whatever_feeds_call_themselves_their_entries_are_a_manifest_without_a_problem() =>
        Cases.ForAll(Gen.Select(Gen.String, Gen.String, Gen.String.Array[0, 3]).Array[1, 4], 1_000, feeds =>
        {
            var ids = new NewSourceIds(["feed"]);
            var entries = feeds.Select(feed => ManifestEntry.Of("https://a.example/" + Uri.EscapeDataString(feed.Item1), feed.Item2, feed.Item3, ids)!).ToList();

            var text = "sources:\n" + string.Concat(entries.SelectMany(entry => entry.Lines()).Select(line => $"  {line}\n"));
            var sources = Assert.IsType<ManifestRead.Good>(ManifestFile.Read("/somewhere/sources.yaml", Encoding.UTF8.GetBytes(text))).Manifest.Sources;

            Assert.Equal(
                entries.Select(entry => (entry.Id, entry.Url, entry.Name, string.Join(' ', entry.Tags))),
                sources.Select(listed => (listed.Source.Id, listed.Source.Origin!.Address, listed.Source.Name, string.Join(' ', listed.Source.Tags))));
        });

    [Fact]
    public void Ids_are_made_of_names_and_none_twice()
    {
        var ids = new NewSourceIds(["zero-day"]);
        Assert.Equal(
            ["zero-day-2", "zero-day-3", "uber-strasse", "news-example", "feed", "a-very-long-name-that-goes-on-and-on-and"],
            [
                ids.Next("Zero Day", "a.example"), ids.Next("ZERO-DAY!", "a.example"), ids.Next("Über Straße", "a.example"), ids.Next("安全", "news.example"),
                ids.Next("安全", "安全"), ids.Next("A very long name that goes on and on and on", "a.example"),
            ]);
    }

    [Theory]
    [InlineData("# mine\nsources:\n\n  # first\n  - id: a\n    kind: feed\n    url: https://a.example/   # comment\n# the end", "  ")]
    [InlineData("sources:\n- {id: a, kind: feed, url: 'https://a.example/'}\n", "")]
    [InlineData("sources:\n      - kind: feed\n        url: https://a.example/\n        id: a\n", "      ")]
    public void Entries_are_added_at_the_end_and_all_else_stays(string before, string indent)
    {
        File.WriteAllText(Manifest, before);

        Assert.Null(ManifestAddition.Append(Manifest, [Entry("b"), Entry("c")]));

        var after = File.ReadAllText(Manifest);
        Assert.StartsWith(before, after, StringComparison.Ordinal);
        Assert.Contains($"\n{indent}- id: b\n{indent}  kind: feed\n", after, StringComparison.Ordinal);
        Assert.Equal(["a", "b", "c"], Assert.IsType<ManifestRead.Good>(ManifestFile.Read(Manifest)).Manifest.Sources.Select(listed => listed.Source.Id));
        Assert.Equal([Manifest], Directory.GetFiles(Path.GetDirectoryName(Manifest)!));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("sources:\n")]
    public void The_first_entries_may_be_added(string? before)
    {
        if (before is not null)
        {
            File.WriteAllText(Manifest, before);
        }

        Assert.Null(ManifestAddition.Append(Manifest, [Entry("b")]));

        Assert.Equal("b", Assert.Single(Assert.IsType<ManifestRead.Good>(ManifestFile.Read(Manifest)).Manifest.Sources).Source.Id);
    }

    [Theory]
    [InlineData("sources: []\n", "its list of sources is not written one entry below the other, or it would become too large")]
    [InlineData("sources: [{id: a, kind: feed, url: 'https://a.example/'}]\n", "its list of sources is not written one entry below the other, or it would become too large")]
    [InlineData("sources:\n  - id: a\n    kind: fed\n", "it has a problem already; sources check shows it")]
    [InlineData("sources:\n  - {id: b, kind: feed, url: 'https://a.example/'}\n", "its list of sources is not written one entry below the other, or it would become too large")]
    public void A_file_to_which_nothing_can_be_added_safely_is_left_as_it_is(string before, string refusal)
    {
        File.WriteAllText(Manifest, before);

        Assert.Equal(refusal, ManifestAddition.Append(Manifest, [Entry("b")]));

        Assert.Equal(before, File.ReadAllText(Manifest));
    }

    [Fact]
    public void A_link_to_the_manifest_stays_one()
    {
        File.WriteAllText(folder.File("real.yaml"), "sources:\n  - {id: a, kind: feed, url: 'https://a.example/'}\n");
        File.CreateSymbolicLink(Manifest, folder.File("real.yaml"));

        Assert.Null(ManifestAddition.Append(Manifest, [Entry("b")]));

        Assert.NotNull(new FileInfo(Manifest).LinkTarget);
        Assert.Contains("- id: b", File.ReadAllText(folder.File("real.yaml")), StringComparison.Ordinal);
    }

    private static ManifestEntry Entry(string id) => new(id, $"https://{id}.example/", id, []);
}
