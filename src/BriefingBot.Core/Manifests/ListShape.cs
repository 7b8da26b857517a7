using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BriefingBot.Manifests;

/// <summary>A list of values of one shape. Those with a problem are left out.</summary>
internal sealed class ListShape(Shape item, int least = 0, int most = int.MaxValue) : Shape
{
    public override object? Read(YamlNode node, string where, ShapeWalk walk)
    {
        var isNothing = node is YamlScalarNode { Value: null or "", Style: ScalarStyle.Plain };
        if (!isNothing && node is not YamlSequenceNode)
        {
            walk.Complain(node, $"{where} must be a list, not {ShapeWalk.Shown(node)}");
            return null;
        }

        var list = node as YamlSequenceNode ?? new YamlSequenceNode();
        var count = list.Children.Count;
        if (count < least || count > most)
        {
            var bound = count < least ? FormattableString.Invariant($"at least {least}") : FormattableString.Invariant($"at most {most}");
            walk.Complain(node, FormattableString.Invariant($"{where} must hold {bound}, not {count}"));
            return null;
        }

        return list.Children.Select((child, at) => item.Read(child, $"{where}[{at}]", walk)).OfType<object>().ToArray();
    }

    public override JsonObject ToSchema()
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = item.ToSchema() };
        if (least > 0)
        {
            schema["minItems"] = least;
        }

        if (most < int.MaxValue)
        {
            schema["maxItems"] = most;
        }

        return schema;
    }
}
