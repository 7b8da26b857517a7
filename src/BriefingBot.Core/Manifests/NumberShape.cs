using System.Globalization;
using System.Text.Json.Nodes;

namespace BriefingBot.Manifests;

/// <summary>A number within bounds.</summary>
internal sealed class NumberShape(double least, double most) : ScalarShape
{
    protected override string Wanted => string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}");

    public override JsonObject ToSchema() => new() { ["type"] = "number", ["minimum"] = least, ["maximum"] = most };

    protected override object? Parse(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
