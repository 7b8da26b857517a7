using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Gathering;

/// <summary>A sentence of an article, read for its terms.</summary>
/// <param name="Place">Where it stands in the stored text.</param>
/// <param name="Number">0 for the article's first sentence.</param>
/// <param name="Terms">Its stems and identifier tokens.</param>
/// <param name="Words">How many words it has.</param>
internal sealed record EvidenceSentence(Sentence Place, int Number, string Text, IReadOnlySet<string> Terms, int Words);
