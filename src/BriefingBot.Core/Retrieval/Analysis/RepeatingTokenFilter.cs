using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace BriefingBot.Retrieval.Analysis;

/// <summary>
/// Gives each token several times, at the same place: its frequency grows, the field's length does not (overlaps are not counted),
/// and phrases stay phrases.
/// </summary>
internal sealed class RepeatingTokenFilter : TokenFilter
{
    private readonly int times;
    private readonly IPositionIncrementAttribute position;
    private State? token;
    private int left;

    public RepeatingTokenFilter(TokenStream input, int times)
        : base(input)
    {
        this.times = times;
        position = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        if (left > 0)
        {
            left--;
            RestoreState(token);
            position.PositionIncrement = 0;
            return true;
        }

        if (!m_input.IncrementToken())
        {
            return false;
        }

        token = CaptureState();
        left = times - 1;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        left = 0;
        token = null;
    }
}
