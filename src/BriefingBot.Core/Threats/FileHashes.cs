using System.Buffers;

namespace BriefingBot.Threats;

/// <summary>
/// MD5, SHA-1, SHA-256 and SHA-512 in hexadecimal: a whole word of exactly that length with a letter and a digit in it, so that
/// neither a long number nor a word is one. An underscore ends the word, as in <c>VirusShare_</c> names.
/// </summary>
internal static class FileHashes
{
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    public static IEnumerable<IdentifierMention> In(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            {
                end++;
            }

            if (KindOf(text.AsSpan(start, end - start)) is { } kind)
            {
                yield return new(new Identifier(kind, text[start..end].ToLowerInvariant()), start, end - start);
            }

            start = end;
        }
    }

    private static IdentifierKind? KindOf(ReadOnlySpan<char> word)
    {
        IdentifierKind? kind = word.Length switch
        {
            32 => IdentifierKind.Md5,
            40 => IdentifierKind.Sha1,
            64 => IdentifierKind.Sha256,
            128 => IdentifierKind.Sha512,
            _ => null,
        };
        return kind is not null
            && !word.ContainsAnyExcept(Hexadecimal)
            && word.ContainsAnyInRange('0', '9')
            && word.ContainsAnyExceptInRange('0', '9') ? kind : null;
    }
}
