using System.Globalization;
using System.Text.RegularExpressions;
using BriefingBot.Stories;
using BriefingBot.Stories.Grouping;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Evaluation;

/// <summary>
/// Whether articles of one story are in one, and look-alikes apart. The rules were chosen on the judged pairs with an even place in
/// their file; the figures of the others are reported beside them. One rule was found on a pair of the other half: that headlines of one
/// source which begin with different names are of a series. Identifiers and reprints join nothing here that words do not; they stay, for
/// advisories share a number and few words, and reprints have to be known anyway.
/// </summary>
internal static class StoryMeasure
{
    /// <summary>What each signal gives: the same measures without it.</summary>
    private static readonly (string What, StoryRules Rules)[] Without =
    [
        ("names counting more", StoryRules.Default with { NameWeight = 1 }),
        ("identifiers", StoryRules.Default with { IdentifierWeight = 0 }),
        ("more for one source", StoryRules.Default with { OneSource = 0 }),
        ("merging", StoryRules.Default with { Merges = 2 }),
        ("the silence that ends a story", StoryRules.Default with { Silence = TimeSpan.FromDays(1000) }),
        ("the series guard", StoryRules.Default with { SeparatesSeries = false }),
        ("reprints", StoryRules.Default with { Reprint = 2 }),
    ];

    public static async Task AddAsync(Report report, EvaluatedCorpus casie)
    {
        using var news = await EvaluatedCorpus.OfNewsDataHubAsync();
        var measured = await MeasureAsync(casie, news, StoryRules.Default);
        report.AtLeast("stories, casie: pairs joined, of 41", measured.CasieJoined.Count(pair => pair.Joined), 37, Failing(measured.CasieJoined));
        report.None("stories, casie: look-alikes joined", [.. measured.CasieApart.Where(pair => pair.Joined).Select(pair => pair.Name)]);
        report.AtLeast("stories, casie: B-cubed F1", measured.BCubed, 0.95);
        report.AtLeast("stories, newsdatahub: pairs joined, tuned half", Share(Half(measured.Same, 0)), 0.9, Failing(Half(measured.Same, 0)));
        report.AtLeast("stories, newsdatahub: pairs joined, other half", Share(Half(measured.Same, 1)), 0.9, Failing(Half(measured.Same, 1)));
        report.None("stories, newsdatahub: look-alikes joined, tuned half", [.. Half(measured.Different, 0).Where(pair => pair.Joined).Select(pair => pair.Name)]);
        report.None("stories, newsdatahub: look-alikes joined, other half", [.. Half(measured.Different, 1).Where(pair => pair.Joined).Select(pair => pair.Name)]);
        report.AtLeast("stories, newsdatahub: share of a big story in one, mean", measured.Big.Average(story => story.Share), 0.95);
        report.AtLeast("stories, newsdatahub: the same, worst", measured.Big.Min(story => story.Share), 0.8, measured.Big.Where(story => story.Share < 1).Select(story => $"{story.Name} {story.Share:0.00}"));
    }

    /// <summary>Prints what each signal gives.</summary>
    public static async Task PrintAblationAsync(EvaluatedCorpus casie)
    {
        using var news = await EvaluatedCorpus.OfNewsDataHubAsync();
        Print("all signals", await MeasureAsync(casie, news, StoryRules.Default));
        foreach (var (what, rules) in Without)
        {
            Print($"without {what}", await MeasureAsync(casie, news, rules));
        }
    }

    private static void Print(string what, Measured measured) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-40} casie {measured.CasieJoined.Count(pair => pair.Joined)} of 41, {measured.CasieApart.Count(pair => pair.Joined)} wrong, B3 {measured.BCubed:0.000}; newsdatahub {measured.Same.Count(pair => pair.Joined)} of {measured.Same.Count}, {measured.Different.Count(pair => pair.Joined)} of {measured.Different.Count} wrong, big {measured.Big.Average(story => story.Share):0.000}; stories {measured.Stories}"));

    private static async Task<Measured> MeasureAsync(EvaluatedCorpus casie, EvaluatedCorpus news, StoryRules rules)
    {
        var ofCasie = await GroupAsync(casie, rules);
        var ofNews = await GroupAsync(news, rules);
        var (stories, apart) = JudgedStories.OfCasie;
        var judged = JudgedStories.OfNewsDataHub;
        var articles = NewsDataHub.Articles.ToList();
        return new(
            [.. stories.SelectMany(Pairs).Select(pair => Pair(ofCasie, pair))],
            [.. apart.Select(pair => Pair(ofCasie, pair))],
            BCubedF1(ofCasie, [.. stories, .. apart.SelectMany(pair => pair.Select(id => new[] { id }))]),
            [.. judged.Same.Select(pair => Pair(ofNews, pair))],
            [.. judged.Different.Select(pair => Pair(ofNews, pair))],
            [.. judged.Big.Select(story => (story.Name, LargestShare(ofNews, [.. articles
                .Where(article => Regex.IsMatch(article.Title, story.Words) && DateOnly.FromDateTime(article.PublishedAt!.Value.UtcDateTime) is var day && day >= story.From && day <= story.To)
                .Select(article => article.Id!)])))],
            ofCasie.Values.Distinct().Count() + ofNews.Values.Distinct().Count());
    }

    /// <summary>The story of each article, grouped anew.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> GroupAsync(EvaluatedCorpus corpus, StoryRules rules)
    {
        await corpus.ForgetStoriesAsync();
        var book = new StoryBook(corpus.Corpus, rules, TimeProvider.System, NullLogger.Instance);
        await book.CatchUpAsync(null, CancellationToken.None);
        return (from story in await book.ListAsync(null, EvaluatedCorpus.Everything, CancellationToken.None)
                from id in story.ArticleIds
                select (id, story.Id)).ToDictionary(one => one.id, one => one.Id);
    }

    private static IEnumerable<string[]> Pairs(string[] story) =>
        from one in Enumerable.Range(0, story.Length)
        from other in Enumerable.Range(0, one)
        select new[] { story[other], story[one] };

    private static JudgedPair Pair(IReadOnlyDictionary<string, string> storyOf, string[] pair) =>
        new($"{pair[0]} and {pair[1]}", storyOf[pair[0]] == storyOf[pair[1]]);

    private static double LargestShare(IReadOnlyDictionary<string, string> storyOf, IReadOnlyList<string> ids) =>
        (double)ids.GroupBy(id => storyOf[id]).Max(story => story.Count()) / ids.Count;

    /// <summary>Bagga and Baldwin: Entity-based cross-document coreferencing, 1998. Over the judged articles only.</summary>
    private static double BCubedF1(IReadOnlyDictionary<string, string> storyOf, IReadOnlyList<string[]> stories)
    {
        string[] all = [.. stories.SelectMany(story => story)];
        double precision = 0, recall = 0;
        foreach (var story in stories)
        {
            foreach (var id in story)
            {
                var together = story.Count(other => storyOf[other] == storyOf[id]);
                precision += (double)together / all.Count(other => storyOf[other] == storyOf[id]);
                recall += (double)together / story.Length;
            }
        }

        return 2 * precision * recall / (precision + recall) / all.Length;
    }

    private static IReadOnlyList<JudgedPair> Half(IReadOnlyList<JudgedPair> pairs, int half) => [.. pairs.Where((_, at) => at % 2 == half)];

    private static double Share(IReadOnlyList<JudgedPair> pairs) => (double)pairs.Count(pair => pair.Joined) / pairs.Count;

    private static IEnumerable<string> Failing(IEnumerable<JudgedPair> pairs) => pairs.Where(pair => !pair.Joined).Select(pair => pair.Name);

    private sealed record JudgedPair(string Name, bool Joined);

    private sealed record Measured(
        IReadOnlyList<JudgedPair> CasieJoined,
        IReadOnlyList<JudgedPair> CasieApart,
        double BCubed,
        IReadOnlyList<JudgedPair> Same,
        IReadOnlyList<JudgedPair> Different,
        IReadOnlyList<(string Name, double Share)> Big,
        int Stories);
}
