namespace BriefingBot.Cli.Shapes;

/// <summary>Counts and sizes of a data directory, for <c>stats</c>.</summary>
/// <param name="Sequence">The last change of the store.</param>
/// <param name="Indexed">The last change that is in the index.</param>
internal sealed record CorpusStats(long Articles, long Sources, long Sequence, long Indexed, CorpusStats.Sizes Bytes)
{
    internal sealed record Sizes(long Store, long Index);
}
