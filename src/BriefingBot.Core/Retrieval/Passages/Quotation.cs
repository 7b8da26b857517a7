using System.Runtime.InteropServices;

namespace BriefingBot.Retrieval.Passages;

/// <summary>Words between quotation marks, the marks included.</summary>
/// <param name="Start">The opening mark.</param>
/// <param name="End">The character after the closing mark.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Quotation(int Start, int End)
{
    /// <summary>A mark without a partner must not make a quotation of half an article.</summary>
    private const int Longest = 2000;

    /// <summary>
    /// The quotations of a text in order, never overlapping. Straight marks open after white space and close before it;
    /// round ones that are set the wrong way round are read by their place. A second opening mark before any closing one
    /// continues the quotation, as newspapers do at each paragraph of a long one.
    /// </summary>
    public static IReadOnlyList<Quotation> AllOf(string text)
    {
        var found = new List<Quotation>();
        var open = -1;
        for (var i = text.AsSpan().IndexOfAny(QuoteMarks); i >= 0; i = Next(text, i))
        {
            var opens = IsOpening(text, i, open >= 0);
            if (open >= 0 && i - open < Longest)
            {
                found.Add(new Quotation(open, opens ? i : i + 1));
            }

            open = opens ? i : -1;
        }

        return found;
    }

    private static ReadOnlySpan<char> QuoteMarks => "\"“”„‟«»";

    private static int Next(string text, int from)
    {
        var next = text.AsSpan(from + 1).IndexOfAny(QuoteMarks);
        return next < 0 ? -1 : from + 1 + next;
    }

    private static bool IsOpening(string text, int i, bool inside)
    {
        var spaceBefore = i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' || Marks.IsDash(text[i - 1]);
        var wordAfter = i + 1 < text.Length && (char.IsLetterOrDigit(text[i + 1]) || Marks.Opens(text[i + 1]));
        return text[i] switch
        {
            '"' when !inside => spaceBefore || wordAfter,
            '"' => spaceBefore && wordAfter,
            '“' or '‟' => !inside || spaceBefore || wordAfter,
            '”' => !inside && spaceBefore && wordAfter,
            '„' or '«' => true,
            _ => false,
        };
    }
}
