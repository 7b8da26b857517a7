using System.Diagnostics;
using System.Text.RegularExpressions;
using BriefingBot.Feeds.Extraction;
using BriefingBot.Tests.Support;

namespace BriefingBot.Evaluation;

/// <summary>Articles of saved web pages: what they state, their words against the expected ones, and what reading them costs.</summary>
internal static partial class ExtractionMeasure
{
    private static readonly string[] HostileTags = ["<div>", "<b><p>", "<ul><li>", "<table><td>", "<template>", "<i x=1></p>"];

    public static void Add(Report report)
    {
        var pages = SavedPage.ReadAll().Select(Read).ToList();
        report.AtLeast($"pages: titles as stated, of {pages.Count}", Share(pages, page => page.Title, page => page.Title, SavedPage.Words), 0.95);
        report.AtLeast("pages: bylines as stated", Share(pages, page => page.Byline, page => page.Byline, SavedPage.Words), 0.95);
        report.AtLeast("pages: dates as stated", Share(pages, page => page.PublishedAt, page => page.PublishedAt, date => date), 0.95);
        report.AtLeast("pages: words of the article, mean F1", pages.Average(read => F1(WordsOf(read.Page.Expected), read.Extracted?.Text ?? "")), 0.93);
        report.None(
            "pages that take over a second of CPU",
            [.. pages.Where(read => read.Seconds > 1).Select(read => $"{read.Page.Name} {read.Seconds:0.0} s")]);
        report.None(
            "pages of 100,000 nested tags that take over a second of CPU or are read",
            [.. HostileTags.Where(tags => Read(string.Concat(Enumerable.Repeat(tags, 100_000))) is not { Extracted: null, Seconds: < 1 })]);
        Console.WriteLine(FormattableString.Invariant($"      CPU of a page: median {pages.OrderBy(read => read.Seconds).ElementAt(pages.Count / 2).Seconds * 1000:0} ms, worst {pages.Max(read => read.Seconds) * 1000:0} ms"));
    }

    private static ReadPage Read(SavedPage page)
    {
        // The first reading pays for compiling what it needs.
        var html = PageCharset.Decode(page.Html, contentType: null);
        Read(html);
        var (extracted, seconds) = Read(html);
        return new(page, extracted, seconds);
    }

    private static (ExtractedPage? Extracted, double Seconds) Read(string html)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var extraction = PageExtractor.Extract(html, SavedPage.Address);
        process.Refresh();
        return ((extraction as PageExtraction.Extracted)?.Page, (process.TotalProcessorTime - before).TotalSeconds);
    }

    private static double Share<TValue, TSame>(
        IEnumerable<ReadPage> pages,
        Func<SavedPage, TValue?> expected,
        Func<ExtractedPage, TValue?> found,
        Func<TValue?, TSame> same)
    {
        var stated = pages.Where(read => expected(read.Page) is not null).ToList();
        var wrong = stated.Where(read => !Equals(same(expected(read.Page)), same(read.Extracted is null ? default : found(read.Extracted)))).ToList();
        foreach (var (page, extracted, _) in wrong)
        {
            Console.WriteLine($"      {page.Name}: {same(expected(page))} | {(extracted is null ? "not read" : same(found(extracted)))}");
        }

        return 1 - ((double)wrong.Count / stated.Count);
    }

    private static double F1(string expected, string found)
    {
        var (these, those) = (Count(expected), Count(found));
        var both = these.Sum(word => Math.Min(word.Value, those.GetValueOrDefault(word.Key)));
        return both == 0 ? (these.Count == those.Count ? 1 : 0) : 2.0 * both / (these.Values.Sum() + those.Values.Sum());
    }

    private static Dictionary<string, int> Count(string text) =>
        Word().Matches(text).CountBy(word => word.Value.ToLowerInvariant()).ToDictionary();

    private static string WordsOf(string html) => System.Net.WebUtility.HtmlDecode(Tag().Replace(html, " "));

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    private sealed record ReadPage(SavedPage Page, ExtractedPage? Extracted, double Seconds);
}
