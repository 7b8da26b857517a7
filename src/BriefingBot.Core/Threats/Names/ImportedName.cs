namespace BriefingBot.Threats.Names;

/// <summary>An entry of a public collection.</summary>
/// <param name="Entry">Its own id there.</param>
/// <param name="Description">What the collection says of it; may be empty.</param>
/// <param name="Address">Where it says so; null where it gives none.</param>
public sealed record ImportedName(string Entry, IdentifierKind Kind, string Name, IReadOnlyList<string> Aliases, string Description, string? Address)
{
    /// <summary>Whether another says the same.</summary>
    internal bool Says(ImportedName other) =>
        this with { Aliases = other.Aliases } == other && Aliases.SequenceEqual(other.Aliases, StringComparer.Ordinal);
}
