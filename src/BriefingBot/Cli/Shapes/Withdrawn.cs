using System.Text.Json.Serialization;

namespace BriefingBot.Cli.Shapes;

/// <summary>How many articles were withdrawn, for <c>articles remove --json</c>.</summary>
internal sealed record Withdrawn([property: JsonPropertyName("withdrawn")] int Articles, string Reason);
