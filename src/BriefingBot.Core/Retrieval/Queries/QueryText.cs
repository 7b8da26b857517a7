using System.Globalization;

namespace BriefingBot.Retrieval.Queries;

/// <summary>A query in words again: typed, it gives the same query, whenever and wherever.</summary>
internal static class QueryText
{
    internal const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Of(Query query)
    {
        List<string> parts = [query.Text];
        if (query.Since is { } since)
        {
            parts.Add("since:" + Moment(since));
        }

        if (query.Until is { } until)
        {
            parts.Add("until:" + Moment(until));
        }

        parts.AddRange(query.Sources.Select(source => $"source:\"{source}\""));
        parts.AddRange(query.Names.Select(name => $"{name.Kind.ToString().ToLowerInvariant()}:\"{name.Name}\""));
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private static string Moment(DateTimeOffset time) => time.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture);
}
