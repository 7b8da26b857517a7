using System.Text.Json.Nodes;

namespace BriefingBot.Manifests;

/// <summary>True or false, as YAML 1.2 writes them.</summary>
internal sealed class FlagShape : ScalarShape
{
    protected override string Wanted => "true or false";

    public override JsonObject ToSchema() => new() { ["type"] = "boolean" };

    protected override object? Parse(string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    protected override string Suggestion(string typed) => typed.ToLowerInvariant() switch
    {
        "yes" or "on" or "true" or "1" => " (did you mean \"true\"?)",
        "no" or "off" or "false" or "0" => " (did you mean \"false\"?)",
        _ => "",
    };
}
