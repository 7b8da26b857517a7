using System.Text.Json;

namespace BriefingBot.Evaluation;

/// <summary>Articles that were read in pairs, and judged to tell one story or two that look alike.</summary>
/// <param name="Same">Ids of two articles of one story.</param>
/// <param name="Different">Ids of two articles of two.</param>
/// <param name="Big">Stories that many outlets told.</param>
internal sealed record JudgedStories(IReadOnlyList<string[]> Same, IReadOnlyList<string[]> Different, IReadOnlyList<JudgedStories.BigStory> Big)
{
    public static JudgedStories OfNewsDataHub { get; } = JsonSerializer.Deserialize<JudgedStories>(
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "BriefingBot.Evaluation", "Judgements", "newsdatahub-stories.json")),
        JsonSerializerOptions.Web)!;

    /// <summary>The stories of the collection's own file, and the look-alikes.</summary>
    public static (IReadOnlyList<string[]> Stories, IReadOnlyList<string[]> Different) OfCasie
    {
        get
        {
            using var file = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("casie", "stories.json")));
            return (
                [.. file.RootElement.GetProperty("stories").EnumerateArray().Select(story => story.EnumerateArray().Select(id => id.GetString()!).ToArray())],
                [.. file.RootElement.GetProperty("hard_negatives").EnumerateArray()
                    .Select(pair => pair.EnumerateArray().Select(article => article.GetProperty("id").GetString()!).ToArray())]);
        }
    }

    /// <summary>All articles of some days with a word in their headline.</summary>
    /// <param name="Words">A regular expression.</param>
    /// <param name="From">The first day.</param>
    /// <param name="To">The last.</param>
    internal sealed record BigStory(string Name, string Words, DateOnly From, DateOnly To);
}
