using BriefingBot.Articles;
using BriefingBot.Threats;

namespace BriefingBot.Retrieval.Queries;

/// <summary>What is asked, taken apart.</summary>
/// <param name="Text">The topic as it was typed, without filters.</param>
/// <param name="Words">Content words as written, folded to lower case, in order; identifiers and phrases are not among them.</param>
/// <param name="Phrases">What stood in quotation marks; every one must occur.</param>
/// <param name="Identifiers">CVE ids, hashes, addresses and the like, canonical; those of <c>cve:</c> too.</param>
/// <param name="Since">Articles published from here on.</param>
/// <param name="Until">Articles published before here (the day after an inclusive <c>until:</c>).</param>
/// <param name="Sources">Only these sources, by id or the first part of it; empty for all.</param>
public sealed record Query(
    string Text,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Phrases,
    IReadOnlyList<Identifier> Identifiers,
    DateTimeOffset? Since,
    DateTimeOffset? Until,
    IReadOnlyList<string> Sources)
{
    /// <summary>Only articles that name all of these: <c>actor:apt28</c>, <c>cve:2017-0144</c>.</summary>
    public IReadOnlyList<NameFilter> Names { get; init; } = [];

    /// <summary>Whether nothing is left to look for.</summary>
    public bool IsEmpty => Words.Count == 0 && Phrases.Count == 0 && Identifiers.Count == 0 && Names.Count == 0;

    /// <summary>Whether the asker chose the time: then nothing else may.</summary>
    public bool HasWindow => Since is not null || Until is not null;

    /// <summary>Whether an article is of the time that the asker chose, if any.</summary>
    public bool IsInWindow(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var published = article.PublishedAt ?? article.CapturedAt;
        return !(published < Since) && !(published >= Until);
    }
}
