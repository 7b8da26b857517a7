using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BriefingBot.Manifests;

namespace BriefingBot.Threats.Names;

/// <summary>The keys of <c>aliases.yaml</c>: what the reader takes, and what the JSON schema tells an editor.</summary>
internal static partial class AliasShape
{
    private static readonly TextShape AnyName = new(Words(), "a name of up to 100 characters with a letter in it");

    private static readonly MappingShape Name = new(
        new("name", AnyName, "The name by which it is shown.", Required: true),
        new("kind", new ChoiceShape([.. NameKinds.All.Select(kind => (kind.Word(), (object)kind))]), "What it names.", Required: true),
        new("aliases", new ListShape(AnyName), "What else it is called."),
        new("everyday", new ListShape(AnyName), "Those of its names that are ordinary words too: they count with a capital letter and beside a word such as ransomware or gang."),
        new("cves", new ListShape(new TextShape(Cve(), "a CVE id such as CVE-2017-0144")), "The vulnerability that it is, or uses."));

    public static MappingShape Whole { get; } = new(new KeyShape("names", new ListShape(Name), "Who and what the news is about."));

    /// <summary>The JSON schema of the file, for editors.</summary>
    public static JsonObject ToSchema()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "BriefingBot names and aliases",
        };
        foreach (var (key, value) in Whole.ToSchema())
        {
            schema[key] = value?.DeepClone();
        }

        return schema;
    }

    [GeneratedRegex("^(?=.*[A-Za-z])[^\\r\\n\\t]{2,100}$")]
    private static partial Regex Words();

    [GeneratedRegex("^CVE-[0-9]{4}-[0-9]{4,7}$")]
    private static partial Regex Cve();
}
