using System.Text.Json;
using System.Text.Json.Nodes;
using BriefingBot.Articles;

namespace BriefingBot.Tests.Support;

/// <summary>Catalogs of known exploited vulnerabilities, in the form in which CISA gives them. What they list is made up.</summary>
internal static class KevCatalog
{
    public static Source Source { get; } = new("kev", "The catalog", "authority") { Reference = true };

    /// <summary>An entry of which a test changes what it is about; a field that is set to null is left out.</summary>
    public static JsonObject Entry(string cve, params (string Field, string? Value)[] changes)
    {
        var entry = new JsonObject
        {
            ["cveID"] = cve,
            ["vendorProject"] = "Acme",
            ["product"] = "Gateway",
            ["vulnerabilityName"] = "Acme Gateway Command Injection Vulnerability",
            ["dateAdded"] = "2022-02-10",
            ["shortDescription"] = "The web console of Acme Gateway lets attackers run commands without a password.",
            ["requiredAction"] = "Apply updates per vendor instructions.",
            ["dueDate"] = "2022-08-10",
            ["knownRansomwareCampaignUse"] = "Known",
            ["notes"] = "https://acme.example/advisory",
        };
        foreach (var (field, value) in changes)
        {
            entry.Remove(field);
            if (value is not null)
            {
                entry[field] = value;
            }
        }

        return entry;
    }

    public static string Of(params IEnumerable<JsonNode?> entries) => new JsonObject
    {
        ["title"] = "Catalog of Known Exploited Vulnerabilities",
        ["vulnerabilities"] = new JsonArray([.. entries]),
    }.ToJsonString(JsonSerializerOptions.Default);
}
