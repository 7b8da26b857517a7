namespace BriefingBot.Feeds.Fetching;

/// <summary>Headers as they were sent: the typed ones drop what they cannot parse, and validators go back to the letter.</summary>
internal static class ResponseHeaders
{
    /// <returns>Null where there is none; of several the first.</returns>
    public static string? Find(this HttpResponseMessage response, string name)
    {
        if (response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values))
        {
            foreach (var value in values)
            {
                return value.Trim() is { Length: > 0 } text ? text : null;
            }
        }

        return null;
    }

    /// <returns>All of that name, as one list.</returns>
    public static string? FindAll(this HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? string.Join(", ", values.AsEnumerable())
            : null;
}
