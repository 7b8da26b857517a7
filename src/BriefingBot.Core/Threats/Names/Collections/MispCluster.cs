using System.Text.Json;

namespace BriefingBot.Threats.Names.Collections;

/// <summary>A cluster of MISP's galaxies: entries with <c>value</c>, <c>description</c> and <c>meta.synonyms</c>, all of one type.</summary>
/// <remarks>https://github.com/MISP/misp-galaxy</remarks>
internal static class MispCluster
{
    public static CollectedNames Read(JsonElement cluster, JsonElement values, string file)
    {
        var type = cluster.TextOf("type") ?? "";
        var kind = KindOf(type, cluster.TextOf("category")) ?? throw new InvalidDataException(
            $"{file} is a MISP cluster of type \"{type}\", which names no actors, malware or tools.");
        var list = new EntryList();
        foreach (var (at, entry) in values.EnumerateArray().Index())
        {
            var meta = entry.ObjectOf("meta");
            list.Add(
                at + 1,
                entry.TextOf("uuid"),
                kind,
                entry.TextOf("value"),
                meta?.TextsOf("synonyms") ?? [],
                entry.TextOf("description"),
                meta?.TextsOf("refs").FirstOrDefault());
        }

        return list.ToCollection($"misp:{type}");
    }

    private static IdentifierKind? KindOf(string type, string? category) => (type, category) switch
    {
        ("threat-actor" or "microsoft-activity-group" or "360net-threat-actor", _) => IdentifierKind.Actor,
        ("ransomware", _) => IdentifierKind.Ransomware,
        ("tool" or "exploit-kit" or "mitre-tool", _) => IdentifierKind.Tool,
        ("malpedia" or "rat" or "botnet" or "banker" or "stealer" or "backdoor" or "android" or "cryptominers" or "mitre-malware", _) => IdentifierKind.Malware,
        (_, "actor") => IdentifierKind.Actor,
        (_, "tool") => IdentifierKind.Malware,
        _ => null,
    };
}
