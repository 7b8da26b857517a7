using BriefingBot.Briefings.Gathering;

namespace BriefingBot.Briefings.Writing;

/// <summary>A sentence of a reference article, with what it tells.</summary>
internal sealed record ReferenceSentence(EvidenceSource Source, EvidenceSentence Sentence, Facet Facet)
{
    public int Words => Sentence.Words;

    public DraftSentence ToDraft() => new(Sentence.Text, [Source.N], [new(Source.N, Sentence.Place)], Facet);
}
