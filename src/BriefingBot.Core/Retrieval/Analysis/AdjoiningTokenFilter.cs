using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace BriefingBot.Retrieval.Analysis;

/// <summary>
/// Closes the gaps that stop words leave: "denial of service" is a phrase of two terms side by side, in an article as in a question,
/// whose stems know no places.
/// </summary>
internal sealed class AdjoiningTokenFilter : TokenFilter
{
    private readonly IPositionIncrementAttribute position;

    public AdjoiningTokenFilter(TokenStream input)
        : base(input) => position = AddAttribute<IPositionIncrementAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        position.PositionIncrement = Math.Min(1, position.PositionIncrement);
        return true;
    }
}
