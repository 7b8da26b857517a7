using BriefingBot.Briefings.Gathering;

namespace BriefingBot.Briefings.Writing.Prompts;

/// <summary>A source as the model sees it.</summary>
/// <param name="N">Its number in the evidence.</param>
/// <param name="PublishedAt">Null where it has no date that can be trusted.</param>
/// <param name="Passages">In the order of the article.</param>
internal sealed record PromptSource(int N, DateOnly? PublishedAt, IReadOnlyList<EvidenceSentence> Passages);
