using System.Globalization;
using System.Text.Json;
using BriefingBot.Feeds.Parsing.Dates;
using BriefingBot.Feeds.Text;
using BriefingBot.Threats;

namespace BriefingBot.Feeds.Parsing.Formats;

/// <summary>CISA's catalog of known exploited vulnerabilities: an entry for each vulnerability.</summary>
internal static class KevAdapter
{
    public const string Format = "KEV";

    private const string CatalogPage = "https://www.cisa.gov/known-exploited-vulnerabilities-catalog";

    /// <summary>The longest description that was met is a quarter.</summary>
    private const int LongestDescription = 2_000;

    /// <summary>Of an id; a text in its place may be a book.</summary>
    private const int LongestId = 32;

    public static FeedParse Read(JsonElement root, JsonElement catalog, ProblemList problems)
    {
        var entries = catalog.EnumerateArray().Select(Entry).OfType<FeedEntry>().ToList();
        if (catalog.GetArrayLength() - entries.Count is > 0 and var without)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"Entries without a CVE id were left out: {without:N0}."));
        }

        return new(FeedStatus.Ok, Format, PlainText.Line(root.TextOf("title") ?? ""), entries, [])
        {
            SiteUrl = CatalogPage,
            Language = "en",
        };
    }

    /// <summary>Null without a CVE id: nothing else would be found by it.</summary>
    private static FeedEntry? Entry(JsonElement vulnerability)
    {
        if (CveIdOf(vulnerability) is not { } cve)
        {
            return null;
        }

        var known = Read(vulnerability, cve);
        return new()
        {
            EntryId = cve,

            // The catalog's page, searched for one vulnerability.
            Url = $"{CatalogPage}?search_api_fulltext={cve}",
            Title = known.Name.Length > 0 ? $"{cve}: {known.Name}" : cve,
            Author = "CISA",
            PublishedAt = known.DateAdded is { } added ? new DateTimeOffset(added, TimeOnly.MinValue, TimeSpan.Zero) : null,
            Summary = known.Description,
            Text = KevText.Of(known),
            Language = "en",
            KnownExploited = known,
        };
    }

    private static KnownExploitedVulnerability Read(JsonElement vulnerability, string cve) => new(
        cve,
        LineOf(vulnerability, "vendorProject"),
        LineOf(vulnerability, "product"),
        LineOf(vulnerability, "vulnerabilityName"),
        LineOf(vulnerability, "shortDescription", LongestDescription),
        DayOf(vulnerability, "dateAdded"),
        DayOf(vulnerability, "dueDate"),
        LineOf(vulnerability, "requiredAction"),
        vulnerability.TextOf("knownRansomwareCampaignUse")?.Equals("Known", StringComparison.OrdinalIgnoreCase) == true,
        LineOf(vulnerability, "notes"));

    private static string? CveIdOf(JsonElement vulnerability) =>
        vulnerability.TextOf("cveID") is { Length: <= LongestId } written
        && IdentifierExtractor.Extract(written) is [{ Identifier: { Kind: IdentifierKind.Cve, Value: var cve }, Start: 0, Length: var length }]
        && length == written.Length
            ? cve
            : null;

    private static string LineOf(JsonElement vulnerability, string name, int longest = FeedLimits.EntryId) =>
        PlainText.Line(vulnerability.TextOf(name) ?? "", longest);

    private static DateOnly? DayOf(JsonElement vulnerability, string name) =>
        FeedDate.Parse(vulnerability.TextOf(name)) is { } date ? DateOnly.FromDateTime(date.UtcDateTime) : null;
}
