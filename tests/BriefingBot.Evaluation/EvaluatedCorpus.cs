using BriefingBot.Articles;
using BriefingBot.Articles.Import;
using BriefingBot.Briefings;
using BriefingBot.Retrieval;
using BriefingBot.Retrieval.Queries;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Evaluation;

/// <summary>A corpus in a folder of its own, filled and indexed by the product's own way in.</summary>
internal sealed class EvaluatedCorpus : IDisposable
{
    public static readonly Clearance Everything = new(Tlp.Red);

    private readonly TemporaryFolder folder;

    private EvaluatedCorpus(TemporaryFolder folder, SearchableCorpus corpus)
    {
        this.folder = folder;
        Corpus = corpus;
    }

    public SearchableCorpus Corpus { get; }

    public static Task<EvaluatedCorpus> OfCasieAsync() =>
        OfLinesAsync(ImportFile.ReadAsync(File.OpenRead(SharedData.PathOf("casie", "articles.jsonl")), sample: false, CancellationToken.None));

    public static Task<EvaluatedCorpus> OfCranfieldAsync() =>
        OfLinesAsync(Cranfield.Articles.Select((draft, at) => new ImportLine(at + 1, draft, null)).ToAsyncEnumerable());

    public static Task<EvaluatedCorpus> OfNewsDataHubAsync() =>
        OfLinesAsync(NewsDataHub.Articles.Select((draft, at) => new ImportLine(at + 1, draft, null)).ToAsyncEnumerable());

    /// <summary>So that articles can be grouped anew by other rules.</summary>
    public async Task ForgetStoriesAsync()
    {
        await using var connection = await Corpus.Corpus.Database.OpenConnectionAsync();
        await using var forget = connection.CreateCommand();
        forget.CommandText =
            """
            delete from credits; delete from signature_bands; delete from signatures; delete from story_terms; delete from story_term_counts;
            delete from story_articles; delete from story_aliases; delete from stories;
            update counters set value = 0 where name = 'stories'; delete from cursors where follower = 'stories'
            """;
        await forget.ExecuteNonQueryAsync();
    }

    public async Task<IReadOnlyList<string>> RankAsync(string query, int top)
    {
        // A topic of a collection is words and no command: a colon in it is punctuation.
        var parsed = (QueryParse.Parsed)QueryParser.Parse(query.Replace(':', ' '), TimeProvider.System.GetUtcNow());
        var found = await Corpus.SearchAsync(new(parsed.Query, Everything, top), CancellationToken.None);
        return [.. found.Hits.Select(hit => hit.ArticleId)];
    }

    public async Task<Briefing> BriefAsync(string topic)
    {
        var parsed = (QueryParse.Parsed)QueryParser.Parse(topic, TimeProvider.System.GetUtcNow());
        return await new BriefingDesk(Corpus, TimeProvider.System).AnswerAsync(new(topic, parsed.Query, Everything), CancellationToken.None);
    }

    public void Dispose()
    {
        Corpus.Dispose();
        folder.Dispose();
    }

    private static async Task<EvaluatedCorpus> OfLinesAsync(IAsyncEnumerable<ImportLine> lines)
    {
        var folder = new TemporaryFolder();
        var corpus = await SearchableCorpus.OpenAsync(
            folder.Path, ShippedNames.All, TimeProvider.System, NullLogger<SearchableCorpus>.Instance, CancellationToken.None);
        await corpus.Corpus.Import.RunAsync(lines, null, CancellationToken.None);
        await corpus.CatchUpAsync(null, CancellationToken.None);
        return new(folder, corpus);
    }
}
