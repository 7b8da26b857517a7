using BriefingBot.Articles;

namespace BriefingBot.Feeds.Text;

/// <summary>Text from outside that is no markup, cleaned as <see cref="TextFlow"/> does.</summary>
internal static class PlainText
{
    /// <summary>On one line.</summary>
    public static string Line(string text, int longest = ArticleIngester.LongestTitle)
    {
        var flow = new TextFlow(longest);
        flow.Append(text);
        return flow.ToString();
    }

    /// <summary>With its lines and paragraphs.</summary>
    public static string Lines(string text)
    {
        var flow = new TextFlow(ArticleIngester.LongestText);
        flow.Append(text.ReplaceLineEndings("\n"), keepsLines: true);
        return flow.ToString();
    }

    /// <summary>The beginning of a text, cut between two words, with an ellipsis where something was cut.</summary>
    public static string Beginning(string text, int longest)
    {
        var line = text.Split('\n', 2)[0];
        if (line.Length <= longest)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', longest);
        var end = space > longest / 2 ? space : longest;
        return line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)] + "…";
    }
}
