using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace BriefingBot.Retrieval.Analysis;

/// <summary>Tokens that were made already, as a stream for the index.</summary>
internal sealed class ListTokenStream : TokenStream
{
    private readonly IReadOnlyList<Token> tokens;
    private readonly ICharTermAttribute text;
    private int next;

    public ListTokenStream(IReadOnlyList<Token> tokens)
    {
        this.tokens = tokens;
        text = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        if (next == tokens.Count)
        {
            return false;
        }

        ClearAttributes();
        text.SetEmpty().Append(tokens[next++].Text);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        next = 0;
    }
}
