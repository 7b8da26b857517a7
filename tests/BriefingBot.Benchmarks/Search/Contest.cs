using BriefingBot.Articles;
using BriefingBot.Benchmarks.Generated;
using BriefingBot.Benchmarks.Measuring;
using BriefingBot.Retrieval;
using BriefingBot.Retrieval.Queries;

namespace BriefingBot.Benchmarks.Search;

/// <summary>Processor time of a search, whole (sources read, query understood, both passes), beside the bare query on the same index.</summary>
internal sealed class Contest(SearchableCorpus corpus, BareQuery bare)
{
    /// <summary>Each query is asked so often by either side, in turn; the least time counts, for what is above it is the machine's.</summary>
    private const int Rounds = 3;

    private const int QueriesToWarmUp = 40;

    private static readonly Clearance Everything = new(Tlp.Red);

    /// <summary>Asks until the runtime has compiled what runs often for good: the figures are of a host that has run for a while.</summary>
    public async Task WarmUpAsync(IReadOnlyList<QueryClass> kinds)
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var kind in kinds)
            {
                foreach (var query in kind.Queries.Take(QueriesToWarmUp))
                {
                    Ask(query, kind.Option);
                    bare.Run(query, kind.Filter);
                }
            }

            // The runtime compiles anew when nothing new was called for a tenth of a second.
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
        }
    }

    public (Sample Ours, Sample Theirs) Measure(QueryClass kind)
    {
        foreach (var query in kind.Queries)
        {
            Ask(query, kind.Option);
            bare.Run(query, kind.Filter);
        }

        var ours = new double[kind.Queries.Count];
        var theirs = new double[kind.Queries.Count];
        Array.Fill(ours, double.MaxValue);
        Array.Fill(theirs, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (at, query) in kind.Queries.Index())
            {
                ours[at] = Math.Min(ours[at], ThreadCpu.Of(() => Ask(query, kind.Option)));
                theirs[at] = Math.Min(theirs[at], ThreadCpu.Of(() => bare.Run(query, kind.Filter)));
            }
        }

        return (new(ours), new(theirs));
    }

    /// <summary>Each query once, as it is: the least of several times would hide what an ingest beside it costs now and then.</summary>
    public Sample MeasureOurs(QueryClass kind) => new(kind.Queries.Select(query => ThreadCpu.Of(() => Ask(query, kind.Option))).ToList());

    public void Ask(string query, string option = "")
    {
        var parsed = (QueryParse.Parsed)QueryParser.Parse($"{query} {option}", GeneratedArticles.End);
        var search = corpus.SearchAsync(new(parsed.Query, Everything, 10), CancellationToken.None);

        // SQLite answers on the calling thread; were it otherwise, the thread's processor time would not be the search's.
        if (!search.IsCompletedSuccessfully)
        {
            throw new InvalidOperationException("The search left the thread whose processor time is measured.");
        }
    }
}
