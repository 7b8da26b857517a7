namespace BriefingBot.Articles;

/// <summary>Something that is derived from the articles and kept up to their changes: the index, the stories.</summary>
internal interface IChangeTarget
{
    /// <summary>Takes changes in, in order; all of them, or none that a second try would not take in again.</summary>
    Task ApplyAsync(IReadOnlyList<ArticleChange> changes, CancellationToken cancellationToken);

    /// <summary>Goes on after a change that cannot be taken in.</summary>
    Task PassOverAsync(ArticleChange change, CancellationToken cancellationToken);
}
