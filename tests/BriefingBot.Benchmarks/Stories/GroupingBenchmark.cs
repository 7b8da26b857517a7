using System.Globalization;
using BriefingBot.Articles;
using BriefingBot.Benchmarks.Generated;
using BriefingBot.Benchmarks.Measuring;
using BriefingBot.Stories;
using BriefingBot.Stories.Grouping;
using BriefingBot.Stories.Reading;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Benchmarks.Stories;

/// <summary>What an article costs on its way into a story: in a corpus that fills, and on busy days in a full one.</summary>
internal static class GroupingBenchmark
{
    private const double AtMost = 10;
    private const int Busy = 2_000;
    private static readonly TimeSpan BusyDays = TimeSpan.FromDays(8);

    public static async Task RunAsync(GeneratedCorpus corpus, Limits limits)
    {
        ShowReading(corpus);
        var follower = new StoryFollower(corpus.Corpus.Corpus, StoryRules.Default, TimeProvider.System, NullLogger.Instance);
        limits.AtMost(Invariant($"an article into a story, mean of {corpus.Count:N0} in ten years"), await MeasureAsync(follower, corpus.Count), AtMost, "ms CPU");

        var ingester = new ArticleIngester(corpus.Corpus.Corpus.Store, corpus.Corpus.Corpus.Sources, TimeProvider.System);
        await ingester.IngestAsync(
            [.. new GeneratedArticles().Take(Busy).Select((draft, at) => draft with
            {
                Id = $"busy-{at}",
                Url = $"{draft.Url}/busy",
                PublishedAt = GeneratedArticles.End - (BusyDays * ((double)at / Busy)),
            })],
            CancellationToken.None);
        limits.AtMost(Invariant($"the same, {Busy / BusyDays.TotalDays:0} a day in the full corpus"), await MeasureAsync(follower, Busy), AtMost, "ms CPU");
    }

    private static void ShowReading(GeneratedCorpus corpus)
    {
        var drafts = corpus.Articles.Take(500).Select(draft => new Article(
            draft.Id!, 1, draft.Source.Id, draft.Title, draft.Url, draft.PublishedAt, false, GeneratedArticles.End, draft.Text + draft.Text)).ToList();
        var times = new List<double>();
        foreach (var article in drafts)
        {
            var before = ThreadCpu.Milliseconds();
            _ = ReadArticle.Of(article, [], article.SourceId);
            times.Add(ThreadCpu.Milliseconds() - before);
        }

        var sample = new Sample(times.Skip(100));
        Limits.Show(Invariant($"reading an article of {drafts.Average(article => article.Text.Length) / 1000:0.0} kB: signature, terms, credits"), sample.Median, "ms CPU");
    }

    private static async Task<double> MeasureAsync(StoryFollower follower, int articles)
    {
        var before = Environment.CpuUsage.TotalTime;
        await follower.CatchUpAsync(null, CancellationToken.None);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / articles;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
