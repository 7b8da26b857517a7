namespace BriefingBot.Cli.Commands;

/// <summary>The headers of a saved response, as <c>--header</c> gives them.</summary>
/// <remarks>Header names are compared without regard to case; of several with one name the last counts.</remarks>
internal sealed class ResponseHeaders
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="written">Each as <c>Name: value</c>.</param>
    /// <exception cref="UsageException">One is not written so.</exception>
    public static ResponseHeaders Of(IEnumerable<string> written)
    {
        var headers = new ResponseHeaders();
        foreach (var header in written)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                throw new UsageException($"--header must be written as 'Name: value', not \"{header}\".");
            }

            headers.values[header[..colon].Trim()] = header[(colon + 1)..].Trim();
        }

        return headers;
    }

    /// <summary>The whole value; null where it is not given.</summary>
    public string? Find(string name) => values.GetValueOrDefault(name);
}
