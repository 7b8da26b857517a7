namespace BriefingBot.Articles;

/// <summary>Where articles come from, and how they count.</summary>
/// <param name="Id">Unique, lower case: <c>krebs</c>; for imports the registrable host.</param>
/// <param name="Name">As shown to people.</param>
/// <param name="Class">authority, vendor, news, research, community or internal.</param>
/// <param name="Weight">0.1 to 5; multiplies the rank of its articles at query time.</param>
/// <param name="Tlp">The marking of all its articles.</param>
/// <param name="Sample">Whether its articles are the samples that come with the program.</param>
/// <param name="LastPollAt">When it was last read with success; null for one that never was, or is imported.</param>
public sealed record Source(
    string Id,
    string Name,
    string Class = "news",
    double Weight = 1,
    Tlp Tlp = Tlp.Clear,
    bool Sample = false,
    DateTimeOffset? LastPollAt = null)
{
    /// <summary>Lower-case words by which digests and people choose.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>
    /// Whether its articles are reference, and no news: found only by their exact identifier or known name, and left out of rankings,
    /// counts, corroboration and digests.
    /// </summary>
    public bool Reference { get; init; }

    /// <summary>Where it is read; null for one that is imported, or that left the manifest.</summary>
    public SourceOrigin? Origin { get; init; }

    /// <summary>The rules under which it was last read in full.</summary>
    public SourceRules RulesRead { get; init; } = SourceRules.None;

    /// <summary>An id made of a name: lower-case letters, digits and dots, the rest as single hyphens.</summary>
    public static string IdOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var id = new System.Text.StringBuilder(name.Length);
        foreach (var c in name.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c == '.')
            {
                id.Append(c);
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return id.ToString().Trim('-', '.');
    }
}
