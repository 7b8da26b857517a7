using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace BriefingBot.Manifests;

/// <summary>What a value of a manifest may be: read by it, and told to editors by it.</summary>
internal abstract class Shape
{
    /// <param name="where">The value's path, for problems: <c>sources[1].weight</c>.</param>
    /// <returns>Null when it has a problem, which the walk then knows.</returns>
    public abstract object? Read(YamlNode node, string where, ShapeWalk walk);

    public abstract JsonObject ToSchema();
}
