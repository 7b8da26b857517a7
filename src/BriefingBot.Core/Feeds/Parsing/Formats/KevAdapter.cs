using System.Globalization;
using System.Text.Json;
using BriefingBot.Feeds.Parsing.Dates;
using BriefingBot.Feeds.Text;

namespace BriefingBot.Feeds.Parsing.Formats;

/// <summary>
/// CISA's catalog of known exploited vulnerabilities: an entry for each vulnerability. Its text is written so that each sentence can be
/// quoted alone.
/// </summary>
internal static class KevAdapter
{
    /// <summary>The catalog's page, searched for one vulnerability.</summary>
    private const string CatalogPage = "https://www.cisa.gov/known-exploited-vulnerabilities-catalog?search_api_fulltext=";

    public static FeedParse Read(JsonElement root, JsonElement catalog) => new(
        FeedStatus.Ok,
        "KEV",
        PlainText.Line(root.TextOf("title") ?? ""),
        catalog.EnumerateArray().Where(vulnerability => IdOf(vulnerability) is not null).Select(Entry).ToList(),
        [])
    {
        SiteUrl = "https://www.cisa.gov/known-exploited-vulnerabilities-catalog",
        Language = "en",
    };

    private static FeedEntry Entry(JsonElement vulnerability)
    {
        var known = Read(vulnerability);
        var description = PlainText.Lines(vulnerability.TextOf("shortDescription") ?? "");
        return new()
        {
            EntryId = known.CveId,
            Url = CatalogPage + Uri.EscapeDataString(known.CveId),
            Title = known.Name.Length > 0 ? $"{known.CveId}: {known.Name}" : known.CveId,
            Author = "CISA",
            PublishedAt = known.DateAdded is { } added ? new DateTimeOffset(added, TimeOnly.MinValue, TimeSpan.Zero) : null,
            Summary = description,
            Text = TextOf(known, description),
            Language = "en",
            KnownExploited = known,
        };
    }

    private static KnownExploitedVulnerability Read(JsonElement vulnerability) => new(
        IdOf(vulnerability)!,
        LineOf(vulnerability, "vendorProject"),
        LineOf(vulnerability, "product"),
        LineOf(vulnerability, "vulnerabilityName"),
        DayOf(vulnerability, "dateAdded"),
        DayOf(vulnerability, "dueDate"),
        LineOf(vulnerability, "requiredAction"),
        vulnerability.TextOf("knownRansomwareCampaignUse")?.Equals("Known", StringComparison.OrdinalIgnoreCase) == true,
        LineOf(vulnerability, "notes"));

    private static string TextOf(KnownExploitedVulnerability known, string description)
    {
        var since = known.DateAdded is { } added ? $" since {Written(added)}" : "";
        string?[] lines =
        [
            description,
            $"{known.CveId} in {known.Vendor} {known.Product} is known to be exploited: it has been in CISA's Known Exploited Vulnerabilities catalog{since}.",
            known.UsedByRansomware ? $"{known.CveId} is known to be used in ransomware campaigns." : $"Whether ransomware campaigns use {known.CveId} is not known.",
            known.DueDate is { } due ? $"US federal agencies have to act on {known.CveId} by {Written(due)}." : null,
            known.RequiredAction.Length > 0 ? $"Required action: {known.RequiredAction}" : null,
            known.Notes.Length > 0 ? $"Notes: {known.Notes}" : null,
        ];
        return string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)));
    }

    private static string Written(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string? IdOf(JsonElement vulnerability) => vulnerability.TextOf("cveID")?.ToUpperInvariant();

    private static string LineOf(JsonElement vulnerability, string name) => PlainText.Line(vulnerability.TextOf(name) ?? "", FeedLimits.EntryId);

    private static DateOnly? DayOf(JsonElement vulnerability, string name) =>
        FeedDate.Parse(vulnerability.TextOf(name)) is { } date ? DateOnly.FromDateTime(date.UtcDateTime) : null;
}
