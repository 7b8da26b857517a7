namespace BriefingBot.Articles;

/// <summary>What applying a manifest changed: the ids of the sources, each list in order.</summary>
/// <param name="Removed">No longer polled; their rows and articles stay.</param>
public sealed record SourceChanges(IReadOnlyList<string> Added, IReadOnlyList<string> Removed, IReadOnlyList<string> Changed)
{
    public bool None => Added.Count + Removed.Count + Changed.Count == 0;
}
