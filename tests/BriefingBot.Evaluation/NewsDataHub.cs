using System.Globalization;
using System.Text;
using BriefingBot.Articles;

namespace BriefingBot.Evaluation;

/// <summary>Headlines and descriptions of 564 outlets in half a year, in the order in which they came.</summary>
internal static class NewsDataHub
{
    public static IEnumerable<ArticleDraft> Articles =>
        from row in Rows(File.ReadAllText(SharedData.PathOf("newsdatahub", "data", "cybersecurity-news-en-title-3000.csv"))).Skip(1)
        let published = DateTimeOffset.Parse(row[5], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        orderby published, row[0]
        select new ArticleDraft
        {
            Id = row[0],
            Source = new(Source.IdOf(row[2]), row[2]),
            Title = row[1],
            Url = row[3],
            Text = row[4],
            PublishedAt = published,
        };

    /// <summary>Comma-separated values, quoted where they hold commas, quotation marks or line ends. RFC 4180.</summary>
    private static IEnumerable<IReadOnlyList<string>> Rows(string text)
    {
        var row = new List<string>();
        var value = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '"')
            {
                if (quoted && at + 1 < text.Length && text[at + 1] == '"')
                {
                    value.Append(c);
                    at++;
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (quoted || c is not (',' or '\n' or '\r'))
            {
                value.Append(c);
            }
            else if (c is ',' or '\n')
            {
                row.Add(value.ToString());
                value.Clear();
                if (c == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
        }
    }
}
