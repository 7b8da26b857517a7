using BriefingBot.Articles;
using BriefingBot.Retrieval.Analysis;
using BriefingBot.Retrieval.Index;
using BriefingBot.Tests.Support;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace BriefingBot.Tests.Retrieval.Index;

/// <summary>The index is derived: whatever happens to its files, the articles are found again.</summary>
public sealed class IndexRecoveryTests
{
    public enum Harm
    {
        Halved,
        Emptied,
        Zeroed,
        Scribbled,
        Deleted,
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_stays_over_a_restart_and_catches_up_with_what_came_meanwhile()
    {
        using var folder = await FilledAsync();
        await folder.ImportAsync(CliDesk.Worm("3"));

        using var corpus = await folder.OpenAsync();

        Assert.Equal(2, corpus.IndexedSequence);
        Assert.Equal(["1", "2"], (await folder.FindAsync(corpus, "foobar")).Order());
        Assert.Equal(0, await corpus.CatchUpAsync(null, Cancelled));
        Assert.Equal(3, corpus.IndexedSequence);
        Assert.Equal(["1", "2", "3"], (await folder.FindAsync(corpus, "foobar")).Order());
        Assert.Empty(folder.Logs.Messages);
    }

    [Fact]
    public async Task Missing_it_is_made_anew()
    {
        using var folder = await FilledAsync();
        Directory.Delete(folder.IndexPath, recursive: true);
        await AssertFindsAllAsync(folder);
    }

    [Theory]
    [InlineData(Harm.Halved)]
    [InlineData(Harm.Emptied)]
    [InlineData(Harm.Zeroed)]
    [InlineData(Harm.Scribbled)]
    [InlineData(Harm.Deleted)]
    public async Task Damaged_in_any_file_it_is_made_anew(Harm harm)
    {
        using var folder = await FilledAsync();
        for (var at = 0; at < FilesOf(folder).Length; at++)
        {
            Do(harm, FilesOf(folder)[at]);
            await AssertFindsAllAsync(folder);
        }
    }

    [Fact]
    public async Task Damage_is_said_once_and_is_gone_with_the_next_start()
    {
        using var folder = await FilledAsync();
        Do(Harm.Scribbled, FilesOf(folder).Single(file => file.EndsWith(".cfs", StringComparison.Ordinal)));

        await AssertFindsAllAsync(folder);
        await AssertFindsAllAsync(folder);

        Assert.Matches("^The index in .+ cannot be read .+ It is made anew from the store", Assert.Single(folder.Logs.Messages));
    }

    [Fact]
    public async Task Of_another_version_it_is_made_anew()
    {
        using var folder = await FilledAsync();
        string identity;
        using (var corpus = await folder.OpenAsync())
        {
            identity = await corpus.Corpus.Store.ReadIdentityAsync(Cancelled);
        }

        Mark(folder.IndexPath, new(IndexCommitMark.CurrentFormat + 1, identity, 2));

        await AssertFindsAllAsync(folder);
        Assert.Contains("is of another version or of another store", Assert.Single(folder.Logs.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_another_store_it_is_made_anew()
    {
        using var folder = await FilledAsync();
        using var other = await FilledAsync("Quux");
        Directory.Delete(folder.IndexPath, recursive: true);
        Directory.Move(other.IndexPath, folder.IndexPath);

        await AssertFindsAllAsync(folder);

        using var corpus = await folder.OpenAsync();
        Assert.Empty(await folder.FindAsync(corpus, "quux"));
    }

    [Fact]
    public async Task After_the_store_was_put_back_from_a_copy_it_forgets_what_came_later()
    {
        using var folder = await FilledAsync();
        var store = Corpus.StorePathOf(folder.Path);
        using (var corpus = await folder.OpenAsync())
        {
            corpus.Corpus.BackUp(store + ".copy");
        }

        await folder.ImportAsync(CliDesk.Worm("3"));
        using (var corpus = await folder.OpenAsync())
        {
            await corpus.CatchUpAsync(null, Cancelled);
        }

        File.Move(store + ".copy", store, overwrite: true);

        await AssertFindsAllAsync(folder);
    }

    [Fact]
    public async Task A_withdrawn_article_is_gone_and_a_revised_one_is_found_by_its_new_words_only()
    {
        using var folder = await FilledAsync();
        await folder.WithdrawAsync("1");
        await folder.ImportAsync(CliDesk.Worm("2", "Quux"));

        using var corpus = await folder.OpenAsync();
        await corpus.CatchUpAsync(null, Cancelled);

        Assert.Empty(await folder.FindAsync(corpus, "foobar"));
        Assert.Equal(["2"], await folder.FindAsync(corpus, "quux"));
    }

    [Fact]
    public async Task An_article_that_cannot_be_indexed_is_passed_over_once_and_holds_nothing_up()
    {
        using var folder = await FilledAsync();
        using var corpus = await folder.OpenAsync();
        var hopeless = new ArticleDraft { Id = new('x', 40_000), Source = new("s", "S"), Title = "Foobar", Url = "https://news.example/x", Text = "Foobar." };
        await corpus.Corpus.Sources.AddMissingAsync([hopeless.Source], Cancelled);
        await corpus.Corpus.Store.StoreAsync([new(hopeless, ArticleKey.Of(hopeless), false, [])], Cancelled);

        await corpus.CatchUpAsync(null, Cancelled);
        await corpus.CatchUpAsync(null, Cancelled);

        Assert.Equal(3, corpus.IndexedSequence);
        Assert.Equal(["1", "2"], (await folder.FindAsync(corpus, "foobar")).Order());
        Assert.Single(folder.Logs.Messages, message => message.Contains("was set aside", StringComparison.Ordinal));
    }

    private static async Task<CorpusFolder> FilledAsync(string name = "Foobar")
    {
        var folder = new CorpusFolder();
        await folder.ImportAsync(CliDesk.Worm("1", name), CliDesk.Worm("2", name));
        using var corpus = await folder.OpenAsync();
        await corpus.CatchUpAsync(null, Cancelled);
        return folder;
    }

    private static async Task AssertFindsAllAsync(CorpusFolder folder)
    {
        using var corpus = await folder.OpenAsync();
        Assert.Equal(0, await corpus.CatchUpAsync(null, Cancelled));
        Assert.Equal(["1", "2"], (await folder.FindAsync(corpus, "foobar")).Order());
        Assert.Equal(2, corpus.IndexedSequence);
    }

    private static string[] FilesOf(CorpusFolder folder) =>
        [.. Directory.EnumerateFiles(folder.IndexPath).Where(file => !file.EndsWith("write.lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static void Do(Harm harm, string file)
    {
        var bytes = File.ReadAllBytes(file);
        switch (harm)
        {
            case Harm.Deleted:
                File.Delete(file);
                return;
            case Harm.Halved:
                bytes = bytes[..(bytes.Length / 2)];
                break;
            case Harm.Emptied:
                bytes = [];
                break;
            case Harm.Zeroed:
                Array.Clear(bytes);
                break;
            default:
                new Random(bytes.Length).NextBytes(bytes.AsSpan(bytes.Length / 3));
                break;
        }

        File.WriteAllBytes(file, bytes);
    }

    private static void Mark(string path, IndexCommitMark mark)
    {
        using var directory = FSDirectory.Open(path);
        using var analyzer = new ArticleAnalyzer();
        using var writer = new IndexWriter(directory, new IndexWriterConfig(ArticleAnalyzer.Version, analyzer));
        writer.SetCommitData(mark.ToUserData());
        writer.Commit();
    }
}
