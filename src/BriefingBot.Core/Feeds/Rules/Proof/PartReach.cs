namespace BriefingBot.Feeds.Rules.Proof;

/// <summary>What is certain of a part of a pattern. The default: nothing.</summary>
/// <param name="Impossible">Why it matches nothing; null where it may.</param>
/// <param name="Takes">Each match takes a character that is no line feed. (The end of a text may stand before a last line feed.)</param>
/// <param name="FromStart">Each match stands at the start of the text, at some point of it.</param>
/// <param name="ToEnd">Each match stands at the end of the text, at some point of it.</param>
internal readonly record struct PartReach(string? Impossible = null, bool Takes = false, bool FromStart = false, bool ToEnd = false)
{
    /// <summary>This part, and another right after it.</summary>
    public PartReach Then(PartReach next) => new(
        Impossible ?? next.Impossible
        ?? (ToEnd && next.Takes ? "it needs a character after the end of the text" : null)
        ?? (Takes && next.FromStart ? "it needs a character before the start of the text" : null),
        Takes || next.Takes,
        FromStart || next.FromStart,
        ToEnd || next.ToEnd);

    /// <summary>Any of these.</summary>
    public static PartReach AnyOf(IReadOnlyList<PartReach> parts) =>
        parts.Where(part => part.Impossible is null).ToList() is { Count: > 0 } possible
            ? new(null, possible.TrueForAll(part => part.Takes), possible.TrueForAll(part => part.FromStart), possible.TrueForAll(part => part.ToEnd))
            : parts[0];
}
