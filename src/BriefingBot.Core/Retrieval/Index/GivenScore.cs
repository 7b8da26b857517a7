using Lucene.Net.Search;

namespace BriefingBot.Retrieval.Index;

/// <summary>Hands the engine's queue a score that was made outside it. It walks nothing.</summary>
internal sealed class GivenScore() : Scorer(null)
{
    public float Value { get; set; }

    public override int Freq => 1;

    public override int DocID => NO_MORE_DOCS;

    public override float GetScore() => Value;

    public override int NextDoc() => NO_MORE_DOCS;

    public override int Advance(int target) => NO_MORE_DOCS;

    public override long GetCost() => 0;
}
