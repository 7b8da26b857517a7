using System.Text.RegularExpressions;

namespace BriefingBot.Retrieval.Passages;

/// <summary>
/// Whether an article speaks of its own author: "we found", "our telemetry". Read alone, nobody knows who that is; in a
/// quotation it is the one who is quoted.
/// </summary>
internal static partial class FirstPerson
{
    public static bool In(ReadOnlySpan<char> sentence) => Pronoun().IsMatch(OwnWords.Of(sentence, out _));

    [GeneratedRegex(@"(?<![\w./’'-])(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me|myself|ourselves|I['’](?:m|ve|d|ll)|[Ww]e['’](?:re|ve|d|ll))(?![\w./’'-])", RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();
}
