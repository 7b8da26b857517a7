using BriefingBot.Briefings.Gathering;
using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Writing;

/// <summary>A sentence of the evidence that can be read alone.</summary>
/// <param name="Place">What is quoted: the sentence without a dateline or a leading "Meanwhile,".</param>
/// <param name="Text">The quoted words, a capital in front.</param>
/// <param name="Words">How many words are shown, completed days among them.</param>
/// <param name="Names">Whether it names the topic itself; else it is an opening sentence of an article about it, or speaks of "the attack".</param>
/// <param name="Leads">Whether the topic stands where the subject does.</param>
/// <param name="Cues">How strongly it tells each facet: 0 not at all, 1 plainly, more with the id of a bulletin or a flaw.</param>
internal sealed record Candidate(
    EvidenceSource Source,
    EvidenceSentence Sentence,
    Sentence Place,
    string Text,
    int Words,
    bool Names,
    bool Leads,
    IReadOnlyDictionary<Facet, double> Cues);
