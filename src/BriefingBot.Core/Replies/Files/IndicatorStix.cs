using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BriefingBot.Briefings.Indicators;

namespace BriefingBot.Replies.Files;

/// <summary>
/// Indicators as a STIX 2.1 bundle. Everything is an observable; only what an article calls malicious is an indicator on top of it,
/// so that no platform blocks a kill switch. Ids are made of the content: the same answer twice is no second object.
/// https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html
/// </summary>
internal static class IndicatorStix
{
    /// <summary>Section 2.9: the ids of observables are made in this space.</summary>
    private static readonly Guid ObservableSpace = new("00abedb4-aa42-466c-9c01-fed23315a9b7");

    /// <summary>Of all other objects, drawn once for this program.</summary>
    private static readonly Guid OwnSpace = new("6f1d6f6e-0f5e-4d38-9a63-5b7c7a3f2d11");

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static string Of(IndicatorReport report)
    {
        var marking = MarkingOf(report.Marking);
        var objects = new List<JsonObject>();
        foreach (var indicator in report.Indicators.Where(each => each.Role != IndicatorRole.Reference))
        {
            var observable = ObservableOf(indicator, marking);
            objects.Add(observable);
            if (indicator.Role == IndicatorRole.Malicious)
            {
                var malicious = IndicatorOf(indicator, report, marking);
                objects.Add(malicious);
                objects.Add(BasedOn(malicious, observable, report.AsOf, marking));
            }
        }

        var bundle = new JsonObject
        {
            ["type"] = "bundle",
            ["id"] = "bundle--" + NamedGuid.Of(OwnSpace, string.Join('\n', objects.Select(each => (string?)each["id"]))),
            ["objects"] = new JsonArray([.. objects]),
        };
        return bundle.ToJsonString(Indented) + "\n";
    }

    private static JsonObject ObservableOf(FoundIndicator indicator, string marking)
    {
        var (type, key, value) = indicator.Type switch
        {
            "ipv4" => ("ipv4-addr", "value", JsonValue.Create(indicator.Value)),
            "ipv6" => ("ipv6-addr", "value", JsonValue.Create(indicator.Value)),
            "domain" => ("domain-name", "value", JsonValue.Create(indicator.Value)),
            "url" => ("url", "value", JsonValue.Create(indicator.Value)),
            "email" => ("email-addr", "value", JsonValue.Create(indicator.Value)),
            _ => ("file", "hashes", (JsonNode)new JsonObject { [HashName(indicator.Type)] = indicator.Value }),
        };
        var identity = new JsonObject { [key] = value.DeepClone() }.ToJsonString();
        return new()
        {
            ["type"] = type,
            ["spec_version"] = "2.1",
            ["id"] = $"{type}--{NamedGuid.Of(ObservableSpace, identity)}",
            [key] = value,
            ["object_marking_refs"] = new JsonArray(marking),
        };
    }

    private static JsonObject IndicatorOf(FoundIndicator indicator, IndicatorReport report, string marking)
    {
        var pattern = PatternOf(indicator);
        var time = TimeOf(report.AsOf);
        return new()
        {
            ["type"] = "indicator",
            ["spec_version"] = "2.1",
            ["id"] = "indicator--" + NamedGuid.Of(OwnSpace, pattern),
            ["created"] = time,
            ["modified"] = time,
            ["name"] = indicator.Defanged,
            ["description"] = indicator.Sentence,
            ["indicator_types"] = new JsonArray("malicious-activity"),
            ["pattern"] = pattern,
            ["pattern_type"] = "stix",
            ["valid_from"] = time,
            ["external_references"] = new JsonArray(
            [
                .. from source in report.Sources
                   where indicator.Citations.Contains(source.N)
                   select (JsonNode)new JsonObject { ["source_name"] = source.Source, ["description"] = source.Title, ["url"] = source.Url },
            ]),
            ["object_marking_refs"] = new JsonArray(marking),
        };
    }

    private static JsonObject BasedOn(JsonObject indicator, JsonObject observable, DateTimeOffset at, string marking) => new()
    {
        ["type"] = "relationship",
        ["spec_version"] = "2.1",
        ["id"] = "relationship--" + NamedGuid.Of(OwnSpace, $"{indicator["id"]}\nbased-on\n{observable["id"]}"),
        ["created"] = TimeOf(at),
        ["modified"] = TimeOf(at),
        ["relationship_type"] = "based-on",
        ["source_ref"] = (string?)indicator["id"],
        ["target_ref"] = (string?)observable["id"],
        ["object_marking_refs"] = new JsonArray(marking),
    };

    private static string PatternOf(FoundIndicator indicator)
    {
        var value = indicator.Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
        return indicator.Type switch
        {
            "ipv4" => $"[ipv4-addr:value = '{value}']",
            "ipv6" => $"[ipv6-addr:value = '{value}']",
            "domain" => $"[domain-name:value = '{value}']",
            "url" => $"[url:value = '{value}']",
            "email" => $"[email-addr:value = '{value}']",
            _ => $"[file:hashes.'{HashName(indicator.Type)}' = '{value}']",
        };
    }

    private static string HashName(string type) => type switch
    {
        "md5" => "MD5",
        "sha1" => "SHA-1",
        "sha256" => "SHA-256",
        _ => "SHA-512",
    };

    /// <summary>The marking definitions of TLP 2.0, which every reader knows by their ids.</summary>
    private static string MarkingOf(string label) => "marking-definition--" + label switch
    {
        "TLP:GREEN" => "bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
        "TLP:AMBER" => "55d920b0-5e8b-4f79-9ee9-91f868d9b421",
        "TLP:AMBER+STRICT" => "939a9414-2ddd-4d32-a0cd-375ea402b003",
        "TLP:RED" => "e828b379-4e03-4974-9ac4-e53a884c97c1",
        _ => "94868c89-83c2-464b-929b-a1a8aa3c8487",
    };

    private static string TimeOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
