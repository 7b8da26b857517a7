using BriefingBot.Articles;
using BriefingBot.Retrieval.Queries;

namespace BriefingBot.Briefings.Gathering;

/// <summary>What an answer may be made of: the articles above the relevance floor, numbered. An answer draws on nothing else.</summary>
/// <param name="Nearest">The best articles below the floor, when there are none above it.</param>
/// <param name="Visible">The sources that were searched.</param>
internal sealed record Evidence(
    QueryPlan Plan,
    Topic Topic,
    IReadOnlyList<EvidenceSource> Sources,
    IReadOnlyList<Article> Nearest,
    IReadOnlyCollection<Source> Visible)
{
    /// <summary>The articles that report. Only these are ranked, held against each other and counted as publishers.</summary>
    public IReadOnlyList<EvidenceSource> News => [.. Sources.Where(source => !source.Source.Reference)];

    /// <summary>The reference that bears an exact name of the question: it says what it is there for, and no more.</summary>
    public IReadOnlyList<EvidenceSource> References => [.. Sources.Where(source => source.Source.Reference)];
}
