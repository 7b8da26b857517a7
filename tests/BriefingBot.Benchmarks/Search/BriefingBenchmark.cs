using BriefingBot.Articles;
using BriefingBot.Benchmarks.Generated;
using BriefingBot.Benchmarks.Measuring;
using BriefingBot.Briefings;
using BriefingBot.Retrieval.Queries;

namespace BriefingBot.Benchmarks.Search;

/// <summary>A whole extractive briefing: search, evidence read and split, sentences chosen and checked.</summary>
internal static class BriefingBenchmark
{
    private const int Events = 40;
    private const double AtMost = 1000;

    public static async Task RunAsync(GeneratedCorpus corpus, Limits limits)
    {
        var desk = new BriefingDesk(corpus.Corpus, TimeProvider.System);
        var times = new List<double>();
        for (var number = 0; number < Events; number++)
        {
            var topic = GeneratedArticles.EventOf(number * (corpus.Count / Events));
            var query = ((QueryParse.Parsed)QueryParser.Parse(topic, GeneratedArticles.End)).Query;
            var before = Environment.CpuUsage.TotalTime;
            await desk.AnswerAsync(new(topic, query, new(Tlp.Red)), CancellationToken.None);
            times.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        var sample = new Sample(times.Skip(Events / 4));
        Limits.Show("a briefing: median", sample.Median, "ms CPU");
        limits.AtMost("a briefing: p95", sample.P95, AtMost, "ms CPU");
    }
}
