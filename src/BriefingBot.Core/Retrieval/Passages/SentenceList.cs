namespace BriefingBot.Retrieval.Passages;

/// <summary>The sentences of one text as they are found, from front to back, each trimmed and matched with the quotations.</summary>
internal sealed class SentenceList(string text)
{
    private readonly List<Sentence> _found = [];
    private readonly IReadOnlyList<Quotation> _quotations = Quotation.AllOf(text);
    private int _quotation;

    public IReadOnlyList<Sentence> Found => _found;

    /// <summary>Where the next sentence begins, white space included.</summary>
    public int Begin { get; private set; }

    public void EndAt(int end)
    {
        var start = Begin;
        Begin = end;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            _found.Add(new Sentence(start, end - start) { InQuotation = IsCut(start) | IsCut(end) });
        }
    }

    /// <summary>Whether a quotation goes on across this place. Places are asked in order.</summary>
    private bool IsCut(int place)
    {
        while (_quotation < _quotations.Count && _quotations[_quotation].End <= place)
        {
            _quotation++;
        }

        return _quotation < _quotations.Count && _quotations[_quotation].Start < place;
    }
}
