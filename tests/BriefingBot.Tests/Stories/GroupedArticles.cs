using BriefingBot.Articles;
using BriefingBot.Articles.Import;
using BriefingBot.Stories;
using BriefingBot.Stories.Grouping;
using BriefingBot.Stories.Keeping;
using BriefingBot.Tests.Support;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Stories;

/// <summary>Articles in a store of their own, with the follower that groups them.</summary>
internal sealed class GroupedArticles : IDisposable
{
    private static readonly IReadOnlyList<string> Tables =
        ["stories", "story_articles", "story_aliases", "story_terms", "signatures", "signature_bands", "credits"];

    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider clock = new(new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
    private readonly Corpus corpus;
    private readonly StoryFollower follower;

    private GroupedArticles()
    {
        corpus = Corpus.Open(folder.Path, clock);
        follower = new(corpus, StoryRules.Default, clock, NullLogger.Instance);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<GroupedArticles> OfAsync(params ArticleDraft[] drafts)
    {
        var grouped = new GroupedArticles();
        await grouped.AddAsync(drafts);
        return grouped;
    }

    public async Task AddAsync(params ArticleDraft[] drafts)
    {
        await StoreAsync(drafts);
        await GroupAsync();
    }

    /// <summary>Stores articles and leaves them to the next grouping.</summary>
    public Task StoreAsync(params ArticleDraft[] drafts) =>
        corpus.Import.RunAsync(drafts.Select((draft, at) => new ImportLine(at + 1, draft, null)).ToAsyncEnumerable(), null, Cancelled);

    public async Task WithdrawAsync(params string[] articleIds)
    {
        foreach (var id in articleIds)
        {
            Assert.True(await corpus.Store.WithdrawAsync(id, "a test's", Cancelled));
        }

        await GroupAsync();
    }

    public Task GroupAsync() => follower.CatchUpAsync(null, Cancelled);

    /// <summary>As after a kill before the cursor was written: changes come again.</summary>
    public async Task PutBackAsync(long sequence)
    {
        await ExecuteAsync($"update cursors set sequence = min(sequence, {sequence}) where follower = 'stories'");
        await GroupAsync();
    }

    /// <summary>Forgets all stories and groups everything anew.</summary>
    public async Task BeginAnewAsync()
    {
        foreach (var table in Tables.Reverse().Append("story_term_counts").OrderBy(table => table is "stories" or "story_articles" ? table == "stories" ? 2 : 1 : 0))
        {
            await ExecuteAsync($"delete from {table}");
        }

        await ExecuteAsync("update counters set value = 0 where name = 'stories'");
        await PutBackAsync(0);
    }

    /// <summary>The ids of the articles told together, by the story's id.</summary>
    public async Task<IReadOnlyDictionary<string, string>> StoriesAsync() =>
        (await QueryAsync<(string Story, string Article)>("select story_id, article_id from story_articles order by article_id"))
        .GroupBy(row => row.Story)
        .ToDictionary(story => story.Key, story => string.Join(' ', story.Select(row => row.Article)));

    /// <summary>The stories as "a b | c", without their ids.</summary>
    public async Task<string> GroupsAsync() => string.Join(" | ", (await StoriesAsync()).Values.Order(StringComparer.Ordinal));

    /// <summary>The stories as a reader of this clearance sees them.</summary>
    public async Task<IReadOnlyList<Story>> ListAsync(Tlp clearance) => await new StoryListing(corpus.Database).ReadAsync(
        null, (await corpus.Sources.ListAsync(Cancelled)).Where(source => source.Tlp <= clearance).ToDictionary(source => source.Id), Cancelled);

    public async Task<IReadOnlyDictionary<string, string>> AliasesAsync() =>
        (await QueryAsync<(string Alias, string Story)>("select alias, story_id from story_aliases")).ToDictionary(row => row.Alias, row => row.Story);

    public async Task<string?> ParentOfAsync(string storyId) => (await QueryAsync<string?>($"select parent_id from stories where id = '{storyId}'")).Single();

    public async Task<string?> ReprintedAsync(string articleId) =>
        (await QueryAsync<string?>($"select reprint_of from story_articles where article_id = '{articleId}'")).Single();

    public async Task<IReadOnlyList<string>> CreditsAsync(string articleId) =>
        await QueryAsync<string>($"select origin from credits where article_id = '{articleId}' order by ordinal");

    /// <summary>Everything that is kept of stories, as text.</summary>
    public async Task<string> DumpAsync()
    {
        var lines = new List<string>();
        foreach (var table in Tables.Append("story_term_counts"))
        {
            await using var connection = await corpus.Database.OpenConnectionAsync(Cancelled);
            foreach (IDictionary<string, object?> row in await connection.QueryAsync($"select * from {table}"))
            {
                lines.Add($"{table}: {string.Join(',', row.Values.Select(value => value is byte[] bytes ? Convert.ToHexString(bytes) : value?.ToString()))}");
            }
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    /// <summary>How many rows there are in all tables of stories.</summary>
    public async Task<long> CountRowsAsync()
    {
        long rows = 0;
        foreach (var table in Tables)
        {
            rows += (await QueryAsync<long>($"select count(*) from {table}")).Single();
        }

        return rows;
    }

    public void Dispose()
    {
        corpus.Dispose();
        folder.Dispose();
    }

    private async Task<IReadOnlyList<T>> QueryAsync<T>(string sql)
    {
        await using var connection = await corpus.Database.OpenConnectionAsync(Cancelled);
        return (await connection.QueryAsync<T>(sql)).AsList();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await corpus.Database.OpenConnectionAsync(Cancelled);
        await connection.ExecuteAsync(sql);
    }
}
