namespace BriefingBot.Threats.Names.Collections;

/// <summary>What a file of a public collection holds.</summary>
/// <param name="Origin">Which collection it is, the same for its next edition: <c>misp:ransomware</c>, <c>attack:enterprise-attack</c>.</param>
public sealed record CollectedNames(string Origin, IReadOnlyList<ImportedName> Names, IReadOnlyList<SkippedEntry> Skipped)
{
    /// <summary>How many entries of the kinds that are named it has.</summary>
    public int Read => Names.Count + Skipped.Count;
}
