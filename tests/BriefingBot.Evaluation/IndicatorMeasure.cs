using System.Text.Json;
using BriefingBot.Articles;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Briefings.Indicators;

namespace BriefingBot.Evaluation;

/// <summary>Indicators and their roles in articles that were written for this, with everything that stands in them noted by hand.</summary>
internal static class IndicatorMeasure
{
    private const double Floor = 0.98, RoleFloor = 0.95;

    public static void Add(Report report)
    {
        List<string> missed = [], foreign = [], otherwise = [], harmful = [];
        var (expected, found, right, roles) = (0, 0, 0, 0);
        foreach (var (at, article) in Judged.Index())
        {
            var source = SourceOf(article, at);
            var mentions = IndicatorCollector.Mentions([source]).GroupBy(mention => mention.Found.Identifier)
                .Select(IndicatorCollector.Found)
                .ToDictionary(each => (each.Type, each.Value), each => each.Role.ToString().ToLowerInvariant());
            var wanted = article.Expected.ToDictionary(each => (each.Type, each.Value), each => each.Role);
            (expected, found) = (expected + wanted.Count, found + mentions.Count);
            missed.AddRange(wanted.Keys.Except(mentions.Keys).Select(each => $"{article.Title}: {each.Value}"));
            foreign.AddRange(mentions.Keys.Except(wanted.Keys).Select(each => $"{article.Title}: {each.Value}"));
            foreach (var (indicator, role) in wanted.Where(each => mentions.ContainsKey(each.Key)))
            {
                right++;
                roles += mentions[indicator] == role ? 1 : 0;
                if (mentions[indicator] != role)
                {
                    otherwise.Add($"{indicator.Value}: {mentions[indicator]}, not {role}");
                    if (mentions[indicator] == "malicious")
                    {
                        harmful.Add(indicator.Value);
                    }
                }
            }
        }

        report.AtLeast($"indicators found, of {expected}", (double)right / expected, Floor, missed);
        report.AtLeast($"indicators that are some, of {found} found", (double)right / found, Floor, foreign);
        report.AtLeast($"indicators with the role that the article gives them, of {right}", (double)roles / right, RoleFloor, otherwise);
        report.None("kill switches, victims and references that would be blocked", harmful);
    }

    private static EvidenceSource SourceOf(JudgedArticle article, int at) => new(
        1,
        new($"judged-{at}", 1, "judged", article.Title, $"https://publisher.example/{at}", null, false, default, article.Text),
        new("judged", "judged"),
        1,
        true,
        EvidenceText.Read(article.Text));

    private static IReadOnlyList<JudgedArticle> Judged { get; } = JsonSerializer.Deserialize<List<JudgedArticle>>(
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "BriefingBot.Evaluation", "Judgements", "indicators.json")), JsonSerializerOptions.Web)!;

    private sealed record JudgedArticle(string Title, string Text, IReadOnlyList<JudgedIndicator> Expected);

    private sealed record JudgedIndicator(string Type, string Value, string Role);
}
