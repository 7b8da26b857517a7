namespace BriefingBot.Retrieval.Passages;

/// <summary>
/// One sentence of a stored text: where it stands, in UTF-16 units of the text exactly as stored. It neither begins nor
/// ends with white space.
/// </summary>
/// <param name="Start">The first character.</param>
/// <param name="Length">How many characters.</param>
internal readonly record struct Sentence(int Start, int Length)
{
    /// <summary>The character after the last.</summary>
    public int End => Start + Length;

    /// <summary>
    /// One of its ends lies inside a quotation that a neighbouring sentence opens or closes: who speaks is said elsewhere.
    /// </summary>
    public bool InQuotation { get; init; }

    /// <summary>The words of the sentence.</summary>
    public string In(string text) => text.Substring(Start, Length);

    /// <summary>The same characters, not copied.</summary>
    public ReadOnlySpan<char> Span(string text) => text.AsSpan(Start, Length);

    /// <summary>What is left when <paramref name="prefix"/> characters are dropped from the front.</summary>
    public Sentence After(int prefix) => this with { Start = Start + prefix, Length = Length - prefix };
}
