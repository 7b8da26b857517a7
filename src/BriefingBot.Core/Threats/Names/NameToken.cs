using System.Runtime.InteropServices;

namespace BriefingBot.Threats.Names;

/// <summary>A run of letters or a run of digits: <c>APT28</c>, <c>APT 28</c> and <c>APT-28</c> are two such, the same two.</summary>
/// <param name="StartsWord">Whether no letter or digit stands before it.</param>
/// <param name="EndsWord">Whether none stands after it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameToken(int Start, int End, bool StartsWord, bool EndsWord)
{
    /// <summary>The tokens of a text, in order.</summary>
    public static List<NameToken> In(string text)
    {
        var tokens = new List<NameToken>((text.Length / 5) + 1);
        for (var at = 0; at < text.Length;)
        {
            if (!IsPart(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            var digits = char.IsDigit(text[at]);
            while (at < text.Length && IsPart(text[at]) && char.IsDigit(text[at]) == digits)
            {
                at++;
            }

            tokens.Add(new(start, at, start == 0 || !IsPart(text[start - 1]), at == text.Length || !IsPart(text[at])));
        }

        return tokens;
    }

    /// <summary>Whether a token may follow another in one name: nothing between them, one blank or dash, or the dot of a version.</summary>
    public static bool AreJoined(string text, NameToken before, NameToken after) => (after.Start - before.End) switch
    {
        0 => true,
        1 => text[before.End] is ' ' or '\u00A0' or '-' or '_' or (>= '\u2010' and <= '\u2015') or '\n'
            || (text[before.End] == '.' && char.IsDigit(text[before.Start]) && char.IsDigit(text[after.Start])),
        _ => false,
    };

    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text[Start..End];

    // Scripts from U+2E80 on, Chinese and Japanese among them, write no spaces, so that their letters end a name.
    private static bool IsPart(char character) => character < '\u2E80' && char.IsLetterOrDigit(character);
}
