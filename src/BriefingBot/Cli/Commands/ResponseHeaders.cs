namespace BriefingBot.Cli.Commands;

/// <summary>The headers of a saved response, as <c>--header</c> gives them.</summary>
/// <param name="ContentType">The whole value; null where it is not given.</param>
internal sealed record ResponseHeaders(string? ContentType)
{
    /// <param name="written">Each as <c>Name: value</c>.</param>
    /// <exception cref="UsageException">One is not written so.</exception>
    public static ResponseHeaders Of(IEnumerable<string> written)
    {
        string? contentType = null;
        foreach (var header in written)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                throw new UsageException($"--header must be written as 'Name: value', not \"{header}\".");
            }

            if (header[..colon].Trim().Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            {
                contentType = header[(colon + 1)..].Trim();
            }
        }

        return new(contentType);
    }
}
