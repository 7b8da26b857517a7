using BriefingBot.Articles;

namespace BriefingBot.Briefings.Gathering;

/// <summary>An article that an answer may cite.</summary>
/// <param name="N">Its number, fixed before writing; 1 for the most relevant.</param>
/// <param name="Relevance">1 for the best hit, less for the others.</param>
/// <param name="IsAbout">Whether it is about the topic, rather than mentioning it.</param>
/// <param name="Sentences">All of the text, in order.</param>
internal sealed record EvidenceSource(
    int N,
    Article Article,
    Source Source,
    double Relevance,
    bool IsAbout,
    IReadOnlyList<EvidenceSentence> Sentences);
