using BriefingBot.Retrieval;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Retrieval.Index;

/// <summary>A process beside the one that owns the index.</summary>
public sealed class IndexReaderTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_that_opened_before_the_owners_first_commit_sees_it_when_it_is_there()
    {
        using var folder = new CorpusFolder();
        await folder.ImportAsync(CliDesk.Worm());
        using var owner = await folder.OpenAsync();
        using var reader = await folder.OpenAsync();
        Assert.Empty(await folder.FindAsync(reader, "foobar"));

        await owner.CatchUpAsync(null, Cancelled);

        Assert.Equal(0, await reader.CatchUpAsync(null, Cancelled));
        Assert.False(reader.OwnsIndex);
        Assert.Equal(["1"], await folder.FindAsync(reader, "foobar"));
    }

    [Fact]
    public async Task A_reader_sees_each_commit()
    {
        using var folder = new CorpusFolder();
        using var owner = await folder.OpenAsync();
        using var reader = await folder.OpenAsync();
        for (var id = 1; id <= 3; id++)
        {
            await folder.ImportAsync(CliDesk.Worm($"{id}"));
            await owner.CatchUpAsync(null, Cancelled);
            Assert.Equal(0, await reader.CatchUpAsync(null, Cancelled));
            Assert.Equal(id, (await folder.FindAsync(reader, "foobar")).Count);
        }
    }

    [Fact]
    public async Task A_reader_waits_three_seconds_for_the_owner_and_then_counts_the_articles_that_it_does_not_see()
    {
        using var folder = new CorpusFolder();
        using var owner = await folder.OpenAsync();
        using var reader = await folder.OpenAsync();
        await folder.ImportAsync(CliDesk.Worm("1"), CliDesk.Worm("2"));
        await folder.ImportAsync(CliDesk.Worm("2", "Quux"));
        var started = folder.Clock.GetTimestamp();

        var waiting = reader.CatchUpAsync(null, Cancelled);
        var unseen = await WithTimeAsync(folder, waiting);

        Assert.Equal(2, unseen);
        Assert.True(folder.Clock.GetElapsedTime(started) >= TimeSpan.FromSeconds(3));
        Assert.False(reader.OwnsIndex);
    }

    [Fact]
    public async Task A_reader_whose_owner_ends_takes_its_place()
    {
        using var folder = new CorpusFolder();
        var owner = await folder.OpenAsync();
        using var reader = await folder.OpenAsync();
        await folder.ImportAsync(CliDesk.Worm());
        owner.Dispose();

        Assert.Equal(0, await reader.CatchUpAsync(null, Cancelled));

        Assert.True(reader.OwnsIndex);
        Assert.Equal(["1"], await folder.FindAsync(reader, "foobar"));
    }

    [Fact]
    public async Task Beside_an_owner_that_makes_a_damaged_index_anew_a_reader_sees_nothing_rather_than_fail()
    {
        using var folder = new CorpusFolder();
        await folder.ImportAsync(CliDesk.Worm());
        using (var first = await folder.OpenAsync())
        {
            await first.CatchUpAsync(null, Cancelled);
        }

        foreach (var file in Directory.EnumerateFiles(SearchableCorpus.IndexPathOf(folder.Path)))
        {
            await File.WriteAllBytesAsync(file, new byte[10], Cancelled);
        }

        using var owner = await folder.OpenAsync();
        using var reader = await folder.OpenAsync();
        Assert.Empty(await folder.FindAsync(reader, "foobar"));
        await owner.CatchUpAsync(null, Cancelled);
        Assert.Equal(0, await reader.CatchUpAsync(null, Cancelled));
        Assert.Equal(["1"], await folder.FindAsync(reader, "foobar"));
    }

    /// <summary>Lets the clock go on while somebody waits by it.</summary>
    private static async Task<long> WithTimeAsync(CorpusFolder folder, Task<long> waiting)
    {
        while (!waiting.IsCompleted)
        {
            folder.Clock.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Yield();
        }

        return await waiting;
    }
}
