using System.Buffers;

namespace BriefingBot.Retrieval.Passages;

/// <summary>The punctuation that matters where sentences begin and end.</summary>
internal static class Marks
{
    private static readonly SearchValues<char> DoubleQuotes = SearchValues.Create("\"“”„‟«»");

    /// <summary>Ends a sentence in scripts that put no space after it.</summary>
    public static bool IsWideStop(char c) => c is '。' or '！' or '？' or '｡';

    public static bool IsStop(char c) => c is '.' or '!' or '?' or '…' || IsWideStop(c);

    public static bool IsLineBreak(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    public static bool IsBullet(char c) => c is '•' or '●' or '▪' or '‣' or '◦' or '■' or '►' or '○';

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '―';

    public static bool IsApostrophe(char c) => c is '\'' or '’';

    public static bool IsDoubleQuote(char c) => DoubleQuotes.Contains(c);

    /// <summary>Belongs to the sentence before it when it follows the stop.</summary>
    public static bool Closes(char c) => c is '"' or '”' or '’' or '\'' or '»' or '›' or ')' or ']' or '}' or '*';

    /// <summary>May stand before the first word of a sentence.</summary>
    public static bool Opens(char c) => c is '"' or '“' or '„' or '«' or '‹' or '‘' or '\'' or '(' or '[' or '{' or '¿' or '¡' or '*';
}
