namespace BriefingBot.Manifests;

/// <summary>A key of a mapping.</summary>
/// <param name="Description">Shown by editors.</param>
internal sealed record KeyShape(string Name, Shape Value, string Description, bool Required = false);
