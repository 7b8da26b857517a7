using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BriefingBot.Manifests;

/// <summary>A list of values of one shape. Those with a problem are left out.</summary>
internal sealed class ListShape(Shape item) : Shape
{
    public override object? Read(YamlNode node, string where, ShapeWalk walk)
    {
        if (node is YamlScalarNode { Value: null or "", Style: ScalarStyle.Plain })
        {
            return Array.Empty<object>();
        }

        if (node is not YamlSequenceNode list)
        {
            walk.Complain(node, $"{where} must be a list, not {ShapeWalk.Shown(node)}");
            return null;
        }

        return list.Children.Select((child, at) => item.Read(child, $"{where}[{at}]", walk)).OfType<object>().ToArray();
    }

    public override JsonObject ToSchema() => new() { ["type"] = "array", ["items"] = item.ToSchema() };
}
