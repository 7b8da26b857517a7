namespace BriefingBot.Threats.Names;

/// <summary>Somebody or something that the news calls by several names.</summary>
/// <param name="Kind">From <see cref="IdentifierKind.Actor"/> on.</param>
/// <param name="Name">The one by which it is stored and shown.</param>
public sealed record KnownName(IdentifierKind Kind, string Name)
{
    /// <summary>What else it is called.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Those of its names that are ordinary words too: they count in company only, see <see cref="NameContext"/>.</summary>
    public IReadOnlyList<string> Everyday { get; init; } = [];

    /// <summary>The ids of a vulnerability, or of the one that a tool or worm uses.</summary>
    public IReadOnlyList<string> Cves { get; init; } = [];

    /// <summary>Its one name and the others.</summary>
    public IEnumerable<string> All => [Name, .. Aliases];

    /// <summary>As which it is stored where an article names it.</summary>
    public Identifier Identifier => new(Kind, Name);
}
