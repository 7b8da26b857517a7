namespace BriefingBot.Articles;

/// <summary>What became of one article of a batch.</summary>
public abstract record StoreOutcome
{
    private StoreOutcome()
    {
    }

    /// <summary>Under what it is kept; null for what was not.</summary>
    public string? KeptId => this switch
    {
        Added added => added.ArticleId,
        Revised revised => revised.ArticleId,
        Unchanged unchanged => unchanged.ArticleId,
        _ => null,
    };

    public sealed record Added(string ArticleId) : StoreOutcome;

    public sealed record Revised(string ArticleId, int Version) : StoreOutcome;

    /// <summary>It is kept already, with the same content or as another source gave it. No version was written.</summary>
    public sealed record Unchanged(string ArticleId) : StoreOutcome;

    /// <summary>It contradicts what is kept; nothing of it was written.</summary>
    public sealed record Conflict(string Reason) : StoreOutcome;
}
