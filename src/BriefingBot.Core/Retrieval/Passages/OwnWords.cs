using System.Text;

namespace BriefingBot.Retrieval.Passages;

/// <summary>What an article says itself: its sentence without the words that it quotes.</summary>
internal static class OwnWords
{
    /// <summary>The sentence with a single mark in the place of each quotation.</summary>
    public static string Of(ReadOnlySpan<char> sentence, out bool quotes)
    {
        var all = sentence.ToString();
        var own = new StringBuilder(all.Length);
        var at = 0;
        foreach (var quotation in Quotation.AllOf(all))
        {
            own.Append(all, at, quotation.Start - at).Append('"');
            at = quotation.End;
        }

        quotes = at > 0;
        return own.Append(all, at, all.Length - at).ToString();
    }
}
