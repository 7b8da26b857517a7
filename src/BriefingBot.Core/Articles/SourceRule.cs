namespace BriefingBot.Articles;

/// <summary>What the manifest wants, or does not want, of a source: any of some words, or a regular expression.</summary>
/// <param name="In">Where it looks.</param>
/// <param name="Words">Words and phrases, each as it was written; empty where the rule is a regular expression.</param>
/// <param name="Regex">Null where the rule is of words.</param>
public sealed record SourceRule(RuleField In, IReadOnlyList<string> Words, string? Regex)
{
    public bool Equals(SourceRule? other) =>
        other is not null && In == other.In && Regex == other.Regex && Words.SequenceEqual(other.Words);

    public override int GetHashCode() => HashCode.Combine(In, Regex, Words.Count);
}
