using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace BriefingBot.Manifests;

/// <summary>Keys and values. A key that is not known is a problem.</summary>
internal sealed class MappingShape(params KeyShape[] keys) : Shape
{
    public override object? Read(YamlNode node, string where, ShapeWalk walk)
    {
        if (node is not YamlMappingNode mapping)
        {
            walk.Complain(node, $"{(where.Length == 0 ? "the file" : where)} must hold keys and values, not {ShapeWalk.Shown(node)}");
            return null;
        }

        var values = new Dictionary<string, object?>();
        foreach (var (key, value) in mapping.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (Array.Find(keys, known => known.Name == name) is { } known)
            {
                values[name] = known.Value.Read(value, Path(where, name), walk);
            }
            else
            {
                walk.Complain(key, $"unknown key {ShapeWalk.Shown(key)}{ShapeWalk.Suggest(name, keys.Select(each => each.Name))}");
            }
        }

        foreach (var missing in keys.Where(key => key.Required && !values.ContainsKey(key.Name)))
        {
            walk.Complain(mapping, $"{where} lacks the key \"{missing.Name}\"");
        }

        return new MappingValues(mapping, values);
    }

    public override JsonObject ToSchema() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray([.. keys.Where(key => key.Required).Select(key => JsonValue.Create(key.Name))]),
        ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create<string, JsonNode?>(key.Name, Described(key)))),
    };

    private static JsonObject Described(KeyShape key)
    {
        var schema = key.Value.ToSchema();
        schema.Insert(0, "description", key.Description);
        return schema;
    }

    private static string Path(string where, string name) => where.Length == 0 ? name : $"{where}.{name}";
}
