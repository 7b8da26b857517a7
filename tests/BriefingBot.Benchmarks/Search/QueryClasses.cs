using System.Globalization;
using BriefingBot.Benchmarks.Generated;
using BriefingBot.Retrieval.Analysis;
using BriefingBot.Retrieval.Index;
using BriefingBot.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BriefingBot.Benchmarks.Search;

/// <summary>The kinds of query that people type, made of a corpus' own words by how many articles hold them.</summary>
internal sealed class QueryClasses(GeneratedCorpus corpus, IndexReader reader)
{
    private const int Each = 100;

    private readonly Random random = new(7);
    private readonly List<(string Word, double Share)> words =
    [
        .. from word in corpus.Articles.CommonWords.Take(4000)
           let stems = Tokens.Of(word)
           where stems.Count == 1
           select (word, (double)reader.DocFreq(new(IndexFields.Text, stems[0].Text)) / reader.NumDocs),
    ];

    public IEnumerable<QueryClass> All()
    {
        yield return Of("a rare name", () => GeneratedArticles.SteadyName(random.Next(GeneratedArticles.UnknownNames)));
        yield return Of("an event", () => GeneratedArticles.EventOf(random.Next(corpus.Count)));
        yield return Of("a CVE id", () => Cve(random.Next(corpus.Count / 5) * 5));
        yield return Of("a phrase", () => $"\"{Word(0.05, 0.3)} {Word(0.05, 0.3)}\"");
        yield return Of("a common word", () => Word(0.08, 0.12));
        yield return Of("three common words", () => $"{Word(0.08, 0.12)} {Word(0.04, 0.06)} {Word(0.008, 0.012)}");
        yield return Of("a question of five words", () =>
            $"{Word(0.2, 0.6)} {Word(0.08, 0.12)} {Word(0.04, 0.06)} {Word(0.008, 0.012)} {GeneratedArticles.EventOf(random.Next(corpus.Count))}");
    }

    /// <summary>Names that the table knows, each one of four for the same thing; the bare query looks for the one that is typed.</summary>
    public QueryClass Known() => Of("a known name of four", () => GeneratedArticles.KnownNames().ElementAt(random.Next((GeneratedArticles.SteadyNames - GeneratedArticles.UnknownNames) / 4)).Name);

    /// <summary>Of two of these kinds, only what is of the last year, or of one source.</summary>
    public IEnumerable<QueryClass> Narrowed()
    {
        var since = GeneratedArticles.End.AddYears(-1);
        var year = NumericRangeFilter.NewInt64Range(IndexFields.Published, since.ToStored(), null, minInclusive: true, maxInclusive: true);
        var source = new QueryWrapperFilter(new TermQuery(new(IndexFields.Source, "source7.example")));
        foreach (var kind in All().Where(kind => kind.Name is "a rare name" or "three common words"))
        {
            yield return kind with { Name = $"{kind.Name}, last year", Option = $"since:{since:yyyy-MM-dd}", Filter = year };
            yield return kind with { Name = $"{kind.Name}, one source", Option = "source:source7.example", Filter = source };
        }
    }

    private static string Cve(int article) => string.Create(CultureInfo.InvariantCulture, $"CVE-{2016 + (article % 10)}-{1000 + (article % 9000)}");

    private QueryClass Of(string name, Func<string> make) => new(name, [.. Enumerable.Range(0, Each).Select(_ => make())]);

    private string Word(double from, double to)
    {
        var fitting = words.Where(word => word.Share >= from && word.Share <= to).ToList();
        return fitting[random.Next(fitting.Count)].Word;
    }
}
