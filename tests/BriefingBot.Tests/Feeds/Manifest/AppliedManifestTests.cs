using BriefingBot.Articles;
using BriefingBot.Feeds.Manifest;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Feeds.Manifest;

public sealed class AppliedManifestTests : IDisposable
{
    private readonly ReadSources sources = new();

    public void Dispose() => sources.Dispose();

    [Fact]
    public async Task The_difference_is_logged_and_rows_say_what_the_manifest_says()
    {
        await sources.ApplyAsync("sources:\n  - {id: a, kind: feed, url: 'https://a.example/', tags: [x]}\n  - {id: b, kind: feed, url: 'https://b.example/'}\n");
        await sources.ApplyAsync("sources:\n  - {id: a, kind: feed, url: 'https://a.example/', tags: [x], weight: 3}\n  - {id: c, kind: feed, url: 'https://c.example/', tlp: red}\n");
        await sources.Reader.ApplyManifestAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                $"Sources of {sources.ManifestPath}: added a b; removed none; changed none.",
                $"Sources of {sources.ManifestPath}: added c; removed b; changed a.",
            ],
            sources.Logs.Messages);
        Assert.Equal(3, (await sources.SourceAsync("a")).Weight);
        Assert.Equal(["x"], (await sources.SourceAsync("a")).Tags);
        Assert.Equal(Tlp.Red, (await sources.SourceAsync("c")).Tlp);
    }

    [Fact]
    public async Task A_source_that_left_keeps_its_row_and_marking_and_is_listed_no_more()
    {
        await sources.ApplyAsync("sources:\n  - {id: a, kind: feed, url: 'https://a.example/', tlp: amber}\n");
        await sources.ApplyAsync("sources: []\n");

        var left = await sources.SourceAsync("a");
        Assert.Equal((Tlp.Amber, null), (left.Tlp, left.Origin));
        Assert.Empty(await sources.Reader.ListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_broken_manifest_changes_nothing()
    {
        await sources.ApplyAsync("sources:\n  - {id: a, kind: feed, url: 'https://a.example/'}\n");

        Assert.IsType<ManifestRead.Broken>(await sources.ApplyAsync("sources:\n  - {id: b, kind: feed, url: 'https://b.example/', weight: 99}\n"));

        Assert.Equal(["a"], (await sources.Reader.ListAsync(TestContext.Current.CancellationToken)).Select(status => status.Id));
        Assert.Contains($"{sources.ManifestPath}:2:60 sources[0].weight must be a number from 0.1 to 5, not \"99\"", sources.Logs.Messages);
    }

    [Fact]
    public async Task An_imported_source_becomes_a_polled_one_when_the_manifest_lists_it()
    {
        await sources.Corpus.Sources.AddMissingAsync([new Source("a", "Imported")], TestContext.Current.CancellationToken);

        await sources.ApplyAsync("sources:\n  - {id: a, kind: feed, url: 'https://a.example/', name: Polled}\n");

        var source = await sources.SourceAsync("a");
        Assert.Equal(("Polled", "https://a.example/"), (source.Name, source.Origin?.Address));
    }
}
