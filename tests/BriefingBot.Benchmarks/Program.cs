using System.Globalization;
using BriefingBot.Benchmarks.Ingest;
using BriefingBot.Benchmarks.Measuring;
using BriefingBot.Benchmarks.Million;
using BriefingBot.Benchmarks.Search;
using BriefingBot.Benchmarks.SlackLoad;
using BriefingBot.Benchmarks.Standing;
using BriefingBot.Benchmarks.Stories;

// "load-slack [--seconds N] [--rate N] [--smoke]": the host under signed commands while its writer takes a minute for each.
if (args is ["load-slack", .. var options])
{
    return await SlackLoadRun.RunAsync(LoadOptions.Parse(options));
}

// "million [--data DIR] [--articles N] [--smoke]": the figures of a corpus of a million articles. In DIR it stays, and is there the next time.
// "ingest [--smoke]": 10,000 entries from feeds on this machine until they can be searched.
// "all [--articles N] [--smoke]": that, then builds a corpus of generated articles and measures on it. With --smoke a small one, not judged.
// "stories" with the same options: only the grouping into stories. "standing [--smoke]": only the standing queries.
var smoke = args.Contains("--smoke");
var limits = new Limits(smoke);
if (args is ["million", ..])
{
    using var folder = new TemporaryFolder();
    var size = int.Parse(After("--articles") ?? (smoke ? "2000" : "1000000"), CultureInfo.InvariantCulture);
    await MillionBenchmark.RunAsync(size, After("--data") ?? folder.Path, limits);
    return limits.Finish();
}

if (args is ["standing" or "all", ..])
{
    await StandingBenchmark.RunAsync(smoke, limits);
}

if (args is ["standing", ..])
{
    return limits.Finish();
}

if (args is not ["stories", ..])
{
    await IngestBenchmark.RunAsync(smoke ? 5 : 100, limits);
}

if (args is ["ingest", ..])
{
    return limits.Finish();
}

var articles = After("--articles") is { } number
    ? int.Parse(number, CultureInfo.InvariantCulture)
    : smoke ? 2_000 : 100_000;
using var corpus = await IndexBuildBenchmark.RunAsync(articles, limits);
if (args is not ["stories", ..])
{
    SearchBenchmark.Run(corpus, limits);
    await BriefingBenchmark.RunAsync(corpus, limits);
}

await GroupingBenchmark.RunAsync(corpus, limits);
return limits.Finish();

string? After(string option) => args.SkipWhile(arg => arg != option).Skip(1).FirstOrDefault();
