using System.Globalization;
using BriefingBot.Threats;

namespace BriefingBot.Feeds.Parsing.Formats;

/// <summary>
/// The text of a catalog entry's article: a line a sentence, each of which can be quoted alone. What matters most stands first, in our
/// words and with nothing but the id and the dates in them; what the catalog itself says follows. A sentence is true whenever it is
/// read, so that an entry that does not change keeps its text.
/// </summary>
internal static class KevText
{
    public static string Of(KnownExploitedVulnerability entry)
    {
        string?[] lines =
        [
            Exploited(entry),
            Urgency(entry),
            entry.Description.Length > 0 ? entry.Description : null,
            Listed(entry),
            entry.RequiredAction.Length > 0 ? $"Required action: {entry.RequiredAction}" : null,
            entry.Notes.Length > 0 ? $"Notes: {entry.Notes}" : null,
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    private static string Exploited(KnownExploitedVulnerability entry)
    {
        var since = entry.DateAdded is { } added ? $"has listed it since {Written(added)}" : "lists it";
        return $"{entry.CveId} is known to be exploited: CISA's Known Exploited Vulnerabilities catalog {since}.";
    }

    private static string Urgency(KnownExploitedVulnerability entry)
    {
        var ransomware = entry.UsedByRansomware
            ? $"Ransomware campaigns are known to use {entry.CveId}"
            : $"Whether ransomware campaigns use {entry.CveId} is not known";
        return entry.DueDate is { } due ? $"{ransomware}; US federal agencies were given until {Written(due)} to act on it." : ransomware + ".";
    }

    private static string? Listed(KnownExploitedVulnerability entry)
    {
        var product = Holds(entry.Product, entry.Vendor) ? entry.Product : $"{entry.Vendor} {entry.Product}".Trim();
        return (product.Length, entry.Name.Length) switch
        {
            (_, > 0) when Holds(entry.Name, entry.Product) => $"{entry.CveId} is listed as \"{entry.Name}\".",
            (_, > 0) => $"{entry.CveId} affects {product} and is listed as \"{entry.Name}\".",
            (> 0, _) => $"{entry.CveId} affects {product}.",
            _ => null,
        };
    }

    /// <summary>The names mostly say the product, and the products the vendor.</summary>
    private static bool Holds(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static string Written(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
