using System.Globalization;
using BriefingBot.Briefings;

namespace BriefingBot.Replies;

/// <summary>An article in a reply's list.</summary>
/// <param name="N">Its number; null in a list of titles without claims.</param>
/// <param name="Line">Publisher and date, as shown.</param>
/// <param name="Quotes">The passages that the reply quotes.</param>
public sealed record ReplySource(int? N, string ArticleId, string Title, string Line, string Url, IReadOnlyList<Quote> Quotes)
{
    public static ReplySource Of(CitedSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new(source.N, source.ArticleId, TitleOf(source.Title), LineOf(source.Source, source.PublishedAt) + (source.Reference ? " · reference" : ""), source.Url, source.Quotes);
    }

    internal static string TitleOf(string title) => title.Length == 0 ? "(no title)" : title;

    internal static string LineOf(string publisher, DateTimeOffset? published) => published is { } time
        ? $"{publisher} · {time.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}"
        : $"{publisher} · no date";
}
