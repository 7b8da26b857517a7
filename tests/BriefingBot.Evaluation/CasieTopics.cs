using System.Text.Json;

namespace BriefingBot.Evaluation;

/// <summary>The topics over the casie articles, with gain 2^grade - 1.</summary>
internal static class CasieTopics
{
    /// <summary>Grades made by alias patterns.</summary>
    public static IReadOnlyList<JudgedTopic> Silver => Read(SharedData.PathOf("casie", "topics.json"));

    /// <summary>Grades made by reading.</summary>
    public static IReadOnlyList<JudgedTopic> ByEye =>
        Read(Path.Combine(Repository.Root, "tests", "BriefingBot.Evaluation", "Judgements", "casie-topics.json"));

    /// <summary>Topics on which no article says anything.</summary>
    public static IReadOnlyList<string> WithoutSource
    {
        get
        {
            using var file = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("casie", "topics.json")));
            return [.. file.RootElement.GetProperty("no_source").EnumerateArray().Select(query => query.GetString()!)];
        }
    }

    private static List<JudgedTopic> Read(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        return [.. file.RootElement.GetProperty("topics").EnumerateArray().Select(topic => new JudgedTopic(
            topic.GetProperty("query").GetString()!,
            topic.GetProperty("relevant").EnumerateObject().ToDictionary(
                grade => grade.Name,
                grade => Math.Pow(2, grade.Value.GetInt32()) - 1)))];
    }
}
