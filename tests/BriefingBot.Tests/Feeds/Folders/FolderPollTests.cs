using BriefingBot.Feeds.Health;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Feeds.Folders;

/// <summary>A folder of files, scanned over and over.</summary>
public sealed class FolderPollTests : IAsyncLifetime
{
    private readonly ReadSources sources = new();

    private string Notes => sources.PathOf("notes");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Notes);
        await sources.ApplyAsync("sources:\n  - {id: notes, kind: folder, path: ./notes}\n");
    }

    public ValueTask DisposeAsync()
    {
        sources.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_file_is_an_article_under_an_address_of_its_own()
    {
        Directory.CreateDirectory(Path.Combine(Notes, "2017 May"));
        Write("2017 May/worm.txt", "A worm spreads\n\nRead time 1min 50sec\nIt spreads by itself.\n\nSee also\nOther worms\n");
        await sources.PollAsync("notes");

        var article = Assert.Single(await sources.ArticlesAsync("notes"));
        Assert.Equal(
            ("A worm spreads", "https://folder.invalid/notes/2017%20May/worm.txt", "It spreads by itself."), (article.Title, article.Url, article.Text));
    }

    [Fact]
    public async Task An_edit_is_a_new_version_and_a_file_that_goes_takes_its_article_along()
    {
        Write("a.txt", "Title\n\nFirst words.");
        await sources.PollAsync("notes");
        Write("a.txt", "Title\n\nOther and more words.");
        await sources.PollAsync("notes");
        Assert.Equal((2, "Other and more words."), (await sources.ArticlesAsync("notes")).Select(article => (article.Version, article.Text)).Single());
        var id = (await sources.ArticlesAsync("notes")).Single().Id;

        File.Delete(Path.Combine(Notes, "a.txt"));
        Assert.Equal(1, (await sources.PollAsync("notes")).Kept.Withdrawn);

        var history = await sources.Corpus.Store.FindHistoryAsync(id, TestContext.Current.CancellationToken);
        Assert.Equal("its file was removed from the folder", history!.WithdrawnReason);
        Assert.Equal(SourceHealth.Empty, (await sources.StatusAsync("notes")).State);

        Write("a.txt", "Title\n\nOther and more words.");
        await sources.PollAsync("notes");
        Assert.Equal([id], (await sources.ArticlesAsync("notes")).Select(article => article.Id));
    }

    [Fact]
    public async Task What_went_while_the_program_did_not_run_is_withdrawn_at_its_start_and_what_stayed_is_kept_as_it_is()
    {
        Write("a.txt", "A\n\nWords.");
        Write("b.txt", "B\n\nWords.");
        await sources.PollAsync("notes");
        File.Delete(Path.Combine(Notes, "b.txt"));

        sources.Restart();
        var poll = await sources.PollAsync("notes");

        Assert.Equal((0, 0, 1), (poll.Kept.Added, poll.Kept.Revised, poll.Kept.Withdrawn));
        Assert.Equal([("A", 1)], (await sources.ArticlesAsync("notes")).Select(article => (article.Title, article.Version)));
    }

    [Fact]
    public async Task What_an_administrator_removed_does_not_come_back_while_its_file_is_there()
    {
        Write("a.txt", "A\n\nWords.");
        await sources.PollAsync("notes");
        await sources.Corpus.Store.WithdrawAsync((await sources.ArticlesAsync("notes")).Single().Id, "takedown", TestContext.Current.CancellationToken);

        sources.Restart();
        await sources.PollAsync("notes");

        Assert.Empty(await sources.ArticlesAsync("notes"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_and_the_others_are_kept()
    {
        Write("a.txt", "A\n\nWords.");
        Write("b.md", "---\ndate: soon\n---\nWords.");
        var poll = await sources.PollAsync("notes");

        Assert.Equal(
            (SourceHealth.Salvaged, "1 of 2 files cannot be read; b.md: its date must be such as 2017-05-12 or 2017-05-12T08:30:00Z"), (poll.State, poll.Error));
        Assert.Single(await sources.ArticlesAsync("notes"));
    }

    [Fact]
    public async Task A_folder_that_is_gone_or_suddenly_empty_fails_and_withdraws_nothing()
    {
        for (var at = 0; at < 10; at++)
        {
            Write($"{at}.txt", $"Title {at}\n\nWords.");
        }

        await sources.PollAsync("notes");
        Directory.Delete(Notes, recursive: true);
        Assert.Equal(SourceHealth.Failing, (await sources.PollAsync("notes")).State);

        Directory.CreateDirectory(Notes);
        var empty = await sources.PollAsync("notes");

        Assert.Equal(SourceHealth.Failing, empty.State);
        Assert.Contains("is a share not mounted?", empty.Error, StringComparison.Ordinal);
        Assert.Equal(10, (await sources.ArticlesAsync("notes")).Count);
    }

    [Fact]
    public async Task Links_out_of_the_folder_and_hidden_or_other_files_are_not_read()
    {
        var outside = sources.PathOf("secret.txt");
        await File.WriteAllTextAsync(outside, "Secret\n\nWords.", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(Path.Combine(Notes, "link.txt"), outside);
        Write(".hidden.txt", "Hidden\n\nWords.");
        Write("a.pdf", "%PDF");

        Assert.Equal(0, (await sources.PollAsync("notes")).Kept.Entries);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Notes, name), text);
}
