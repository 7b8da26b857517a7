using System.Text.RegularExpressions;

namespace BriefingBot.Retrieval.Passages;

/// <summary>
/// Adverbs that tie a sentence to the one before it and say nothing about the world: without them the same is claimed.
/// "However," goes, for the contrast is with a sentence that is not shown; "Instead," stays, for it denies that sentence,
/// and so do all words of doubt ("Reportedly,", "Perhaps,"): a claim must not become firmer than it was made.
/// </summary>
internal static partial class Connective
{
    private const int Reach = 64;

    /// <summary>How many characters may be dropped, the comma and the space included; 0 where there is none.</summary>
    public static int Length(ReadOnlySpan<char> sentence)
    {
        var start = sentence[..Math.Min(sentence.Length, Reach)];
        foreach (var match in Leading().EnumerateMatches(start))
        {
            return match.Length < sentence.Length && char.IsLetterOrDigit(sentence[match.Length]) ? match.Length : 0;
        }

        return 0;
    }

    [GeneratedRegex(
        """
        ^(?:(?:Meanwhile|Additionally|Also|Indeed|Moreover|Furthermore|However|Nevertheless|Nonetheless|Separately|Besides|Notably|Interestingly|Incidentally
          |In\ addition|In\ fact|In\ other\ words|Of\ course|To\ be\ sure|Even\ so|That\ said|What['’]s\ more|On\ top\ of\ that|Needless\ to\ say|Unfortunately|Fortunately|Thankfully|Luckily|Sadly|Not\ surprisingly|As\ (?:(?:previously|already|earlier|we)\ )?(?:reported|noted|mentioned)(?:\ (?:previously|earlier|before))?(?:\ by\ [\w.]{2,30}){0,1}|In\ the\ meantime|At\ the\ same\ time)
        ,\ {1,2}){1,2}
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Leading();
}
