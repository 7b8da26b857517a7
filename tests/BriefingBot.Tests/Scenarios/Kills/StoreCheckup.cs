using BriefingBot.Articles;
using BriefingBot.Retrieval;
using BriefingBot.Retrieval.Queries;
using BriefingBot.Storage;
using BriefingBot.Tests.Support;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Tests.Scenarios.Kills;

/// <summary>Looks at a data directory after its writer was killed, as the next program would open it.</summary>
internal static class StoreCheckup
{
    /// <param name="promised">The first so many generated articles must be there.</param>
    /// <returns>How many articles there are, and what does not hold.</returns>
    public static async Task<(long Articles, IReadOnlyList<string> Problems)> RunAsync(string directory, int promised, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        using var corpus = await SearchableCorpus.OpenAsync(directory, TimeProvider.System, NullLogger<SearchableCorpus>.Instance, cancellationToken);
        var store = corpus.Corpus.Store;
        await CheckFileAsync(corpus.Corpus.StorePath, problems);

        var present = (await store.ReadAsync([.. Enumerable.Range(1, promised).Select(GeneratedArticles.Id)], cancellationToken)).ToDictionary(article => article.Id);
        problems.AddRange(
            from number in Enumerable.Range(1, promised)
            where present.GetValueOrDefault(GeneratedArticles.Id(number))?.Text != GeneratedArticles.Text(number)
            select $"{GeneratedArticles.Id(number)} was reported as stored and is not there as it was");

        var counts = await store.CountAsync(cancellationToken);
        var changes = await store.ReadChangesAsync(0, int.MaxValue, cancellationToken);
        if (counts.Articles != counts.Sequence || !changes.Select(change => change.Sequence).SequenceEqual(Enumerable.Range(1, (int)counts.Articles).Select(number => (long)number)))
        {
            problems.Add($"{counts.Articles} articles, {changes.Count} changes, the last number {counts.Sequence}");
        }

        await corpus.CatchUpAsync(null, cancellationToken);
        if (corpus.IndexedSequence != counts.Sequence)
        {
            problems.Add($"the index stands at {corpus.IndexedSequence}, the store at {counts.Sequence}");
        }

        if (promised > 0 && !await FindsAsync(corpus, promised, cancellationToken))
        {
            problems.Add($"the search does not find {GeneratedArticles.Cve(promised)}");
        }

        return (counts.Articles, problems);
    }

    private static async Task CheckFileAsync(string path, List<string> problems)
    {
        using var database = SqliteDatabase.Open(path, SchemaMigrations.Corpus);
        await using var connection = await database.Source.OpenConnectionAsync();
        problems.AddRange((await connection.QueryAsync<string>("pragma integrity_check")).Where(line => line != "ok"));
        problems.AddRange((await connection.QueryAsync("pragma foreign_key_check")).Select(row => $"foreign key: {row}"));
    }

    private static async Task<bool> FindsAsync(SearchableCorpus corpus, int number, CancellationToken cancellationToken)
    {
        var parsed = (QueryParse.Parsed)QueryParser.Parse(GeneratedArticles.Cve(number), TimeProvider.System.GetUtcNow());
        var found = await corpus.RankAsync(new(parsed.Query, new(Tlp.Red), Top: 1), cancellationToken);
        return found is [var best] && best.Article.Id == GeneratedArticles.Id(number);
    }
}
