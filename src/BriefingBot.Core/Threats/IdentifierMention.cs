namespace BriefingBot.Threats;

/// <summary>Where a text names an identifier, as written there: with odd dashes, defanged, in any case.</summary>
/// <param name="Start">The first character, counted in UTF-16 units.</param>
public readonly record struct IdentifierMention(Identifier Identifier, int Start, int Length)
{
    internal int End => Start + Length;
}
