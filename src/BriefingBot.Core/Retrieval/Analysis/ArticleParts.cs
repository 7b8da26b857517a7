namespace BriefingBot.Retrieval.Analysis;

/// <summary>
/// The parts of an article that the index tells apart by weight. All three go into one field, a word of the title as often as the
/// title weighs, so that a word's frequency saturates once over the whole article (as BM25F has it) and a query walks one list a
/// word. Robertson, Zaragoza, Taylor: Simple BM25 extension to multiple weighted fields, 2004.
/// </summary>
internal static class ArticleParts
{
    public const string Title = "title";

    public const string Lead = "lead";

    public const string Body = "body";

    /// <summary>Words as written, folded but not stemmed: for spelling and for telling names from words.</summary>
    public const string Words = "word";

    private const int TitleWeight = 3;

    private const int LeadWeight = 2;

    /// <summary>The lead is what stands before this many characters, up to the end of its word.</summary>
    private const int LeadLength = 300;

    public static int WeightOf(string part) => part switch
    {
        Title => TitleWeight,
        Lead => LeadWeight,
        _ => 1,
    };

    /// <summary>Where the lead of a text ends.</summary>
    public static int LeadEnd(string text)
    {
        if (text.Length <= LeadLength)
        {
            return text.Length;
        }

        var end = text.AsSpan(LeadLength).IndexOfAny(' ', '\n');
        return end < 0 ? text.Length : LeadLength + end;
    }
}
