namespace BriefingBot.Cli.Shapes;

/// <summary>What <c>reindex</c> did.</summary>
/// <param name="Articles">Articles that a search sees now.</param>
/// <param name="Indexed">The last change that is in the index.</param>
internal sealed record IndexRebuilt(long Articles, long Indexed);
