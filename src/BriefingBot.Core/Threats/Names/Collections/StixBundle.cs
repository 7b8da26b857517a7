using System.Text.Json;

namespace BriefingBot.Threats.Names.Collections;

/// <summary>
/// A bundle of STIX 2 objects as ATT&amp;CK publishes it: <c>intrusion-set</c>, <c>malware</c> and <c>tool</c> have names; what is
/// revoked or deprecated is no entry any more, and everything else is none.
/// </summary>
/// <remarks>https://docs.oasis-open.org/cti/stix/v2.1/, https://github.com/mitre-attack/attack-stix-data</remarks>
internal static class StixBundle
{
    public static CollectedNames Read(JsonElement objects)
    {
        var list = new EntryList();
        var domains = new SortedSet<string>(StringComparer.Ordinal);
        var entry = 0;
        foreach (var item in objects.EnumerateArray())
        {
            if (KindOf(item) is not { } kind || item.IsSet("revoked") || item.IsSet("x_mitre_deprecated"))
            {
                continue;
            }

            domains.UnionWith(item.TextsOf("x_mitre_domains").Take(1));
            list.Add(
                ++entry,
                item.TextOf("id"),
                kind,
                item.TextOf("name"),
                item.TextsOf("aliases").Concat(item.TextsOf("x_mitre_aliases")),
                item.TextOf("description"),
                item.ListOf("external_references")?.EnumerateArray().Select(reference => reference.TextOf("url")).FirstOrDefault(url => url is not null));
        }

        return list.ToCollection(domains.Count == 0 ? "stix" : $"attack:{domains.Min}");
    }

    private static IdentifierKind? KindOf(JsonElement item) => item.TextOf("type") switch
    {
        "intrusion-set" or "threat-actor" => IdentifierKind.Actor,
        "malware" => item.TextsOf("malware_types").Contains("ransomware") ? IdentifierKind.Ransomware : IdentifierKind.Malware,
        "tool" => IdentifierKind.Tool,
        _ => null,
    };
}
