namespace BriefingBot.Articles;

/// <summary>An article on its way in, as a source or an import gives it.</summary>
public sealed record ArticleDraft
{
    /// <summary>An import's own id. Where it is given it alone is the identity, and the address is not consulted.</summary>
    public string? Id { get; init; }

    /// <summary>The source's own id of the entry (RSS guid, Atom id).</summary>
    public string? EntryId { get; init; }

    public required Source Source { get; init; }

    /// <summary>May be empty.</summary>
    public required string Title { get; init; }

    /// <summary>An absolute http or https address.</summary>
    public required string Url { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public required string Text { get; init; }

    /// <summary>
    /// Whether it comes from a source that gives the same articles again and again: then what was withdrawn stays withdrawn, but for
    /// <see cref="ReturnsFrom"/>. An import brings it back: somebody meant it.
    /// </summary>
    public bool Polled { get; init; }

    /// <summary>
    /// Whether it comes from an archive of its source: it is no arrival (<see cref="ChangeKind.BackFilled"/>), and revises nothing, for
    /// what an ordinary poll kept is newer, and may have the text of the page.
    /// </summary>
    public bool BackFilled { get; init; }

    /// <summary>Of a reference article: the tokens of the identifiers, and the known names, under which it is found.</summary>
    public IReadOnlyList<string> ReferenceNames { get; init; } = [];

    /// <summary>How the reasons begin of those withdrawals that a polled source undoes by giving the article again.</summary>
    public IReadOnlyList<string> ReturnsFrom { get; init; } = [];
}
