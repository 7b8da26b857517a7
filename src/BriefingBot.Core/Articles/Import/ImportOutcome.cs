using System.Collections.Immutable;

namespace BriefingBot.Articles.Import;

/// <summary>What an import did. Lines that are neither added, revised nor skipped were kept already.</summary>
/// <param name="Read">Lines with content.</param>
/// <param name="Skipped">In the file's order. Each batch's outcome shares this list with the one before.</param>
public sealed record ImportOutcome(int Read, int Added, int Revised, ImmutableList<SkippedLine> Skipped)
{
    public static ImportOutcome Nothing { get; } = new(0, 0, 0, []);
}
