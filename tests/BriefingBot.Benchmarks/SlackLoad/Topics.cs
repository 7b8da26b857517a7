using System.Text;
using System.Text.Json;

namespace BriefingBot.Benchmarks.SlackLoad;

/// <summary>As many names as there are commands, and articles that tell of them.</summary>
internal static class Topics
{
    private const int NamesInAnArticle = 60;

    /// <summary>A name that is no word: <c>quxbaaa</c>.</summary>
    public static string NameOf(int command)
    {
        Span<char> letters = stackalloc char[4];
        for (var at = letters.Length - 1; at >= 0; at--, command /= 26)
        {
            letters[at] = (char)('a' + (command % 26));
        }

        return $"qux{letters}";
    }

    /// <summary>JSON Lines, as import takes them.</summary>
    public static byte[] ArticlesFor(int commands)
    {
        var lines = new StringBuilder();
        foreach (var names in Enumerable.Range(0, commands).Select(NameOf).Chunk(NamesInAnArticle))
        {
            lines.AppendLine(JsonSerializer.Serialize(new
            {
                id = names[0],
                title = $"Worms of the week: {names[0]}",
                url = $"https://news.example/{names[0]}",
                published = "2026-10-01T00:00:00Z",
                text = string.Join(' ', names.Select(name => $"{name} is a worm that struck Acme on 12 May 2026 and spread to 20,000 computers.")),
            }));
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }
}
