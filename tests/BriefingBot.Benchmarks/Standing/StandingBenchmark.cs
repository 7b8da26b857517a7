using System.Globalization;
using BriefingBot.Articles;
using BriefingBot.Articles.Import;
using BriefingBot.Benchmarks.Generated;
using BriefingBot.Benchmarks.Measuring;
using BriefingBot.Configuration;
using BriefingBot.Retrieval.Queries;
using BriefingBot.Retrieval.Standing;
using BriefingBot.Threats;
using BriefingBot.Threats.Names;

namespace BriefingBot.Benchmarks.Standing;

/// <summary>What an article costs that thousands of standing queries wait for: read into terms, looked up, and verified.</summary>
internal static class StandingBenchmark
{
    private const double AtMost = 1;
    private const int Queries = 5_000;
    private const int WarmUp = 200;

    public static async Task RunAsync(bool smoke, Limits limits)
    {
        var generated = new GeneratedArticles();
        List<ArticleDraft> drafts = [.. generated.Take(smoke ? 500 : 3_000)];
        List<ArticleDraft> samples = [.. await ReadSamplesAsync()];
        var names = AliasFile.Read(Path.Combine(ContentRoot.Find(), "manifests", "aliases.yaml")).Names;
        var reader = new MentionReader(NameTable.Of(names, []));
        var lines = new StandingLines(generated, names, drafts.Count).Take(Queries).ToList();

        var articles = drafts.Select(draft => Read(draft, reader)).ToList();
        var prose = samples.Select(draft => Read(draft, reader)).ToList();
        var counted = CountsIn([.. articles.Concat(prose)]);
        Measure("5,000 standing queries, an article, mean: generated", lines, articles, reader.Names, counted, limits);
        Measure("the same: prose as the papers write it", lines, Repeated(prose, smoke ? 100 : 1_000), reader.Names, counted, limits);
        Measure("the same: generated, rarity guessed", lines, articles, reader.Names, null, limits);
        Measure("the same: prose, rarity guessed", lines, Repeated(prose, smoke ? 100 : 1_000), reader.Names, null, limits);
    }

    private static void Measure(
        string what, List<string> lines, List<(Article Article, IReadOnlyList<Mention> Mentions)> articles, NameTable names, Func<StandingTerm, int>? counts, Limits limits)
    {
        var queries = new StandingQueries(names, counts);
        foreach (var (at, line) in lines.Index())
        {
            if (QueryParser.Parse(line, GeneratedArticles.End) is not QueryParse.Parsed { Query: var query } || !queries.Add(at.ToString(CultureInfo.InvariantCulture), query))
            {
                throw new InvalidOperationException($"No standing query: {line}");
            }
        }

        foreach (var (article, mentions) in articles.Take(WarmUp))
        {
            queries.Match(article, mentions);
        }

        var answered = 0;
        var before = ThreadCpu.Milliseconds();
        foreach (var (article, mentions) in articles)
        {
            answered += queries.Match(article, mentions).Count;
        }

        limits.AtMost(what, (ThreadCpu.Milliseconds() - before) / articles.Count, AtMost, "ms CPU");
        Limits.Show("  of which it answers", (double)answered / articles.Count, "an article");
    }

    private static (Article Article, IReadOnlyList<Mention> Mentions) Read(ArticleDraft draft, MentionReader reader) => (
        new(draft.Id ?? draft.Url, 1, draft.Source.Id, draft.Title, draft.Url, draft.PublishedAt, false, GeneratedArticles.End, draft.Text),
        Mention.In(draft.Title, draft.Text, reader));

    private static Func<StandingTerm, int> CountsIn(IReadOnlyList<(Article Article, IReadOnlyList<Mention> Mentions)> articles)
    {
        var counts = articles.SelectMany(read => ArticleTerms.Of(read.Article, read.Mentions).All).CountBy(term => term).ToDictionary();
        return term => counts.GetValueOrDefault(term);
    }

    private static List<T> Repeated<T>(List<T> few, int count) => [.. Enumerable.Range(0, count).Select(at => few[at % few.Count])];

    /// <summary>The articles that come with the program: of the length and with the words of news.</summary>
    private static async Task<IEnumerable<ArticleDraft>> ReadSamplesAsync()
    {
        var read = new List<ImportLine>();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(ContentRoot.Find(), "manifests", "samples"), "*.jsonl"))
        {
            await using var file = File.OpenRead(path);
            await foreach (var line in ImportFile.ReadAsync(file, sample: true, CancellationToken.None))
            {
                read.Add(line);
            }
        }

        return read.Select(line => line.Draft).OfType<ArticleDraft>();
    }
}
