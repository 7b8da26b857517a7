using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BriefingBot.Manifests;

/// <summary>A text of a pattern.</summary>
internal sealed class TextShape(Regex pattern, string wanted) : ScalarShape
{
    protected override string Wanted => wanted;

    public override JsonObject ToSchema() => new() { ["type"] = "string", ["pattern"] = pattern.ToString() };

    protected override object? Parse(string text) => pattern.IsMatch(text) ? text : null;
}
