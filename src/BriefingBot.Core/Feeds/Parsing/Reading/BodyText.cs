using System.Text;
using System.Text.RegularExpressions;

namespace BriefingBot.Feeds.Parsing.Reading;

/// <summary>
/// Finds a body's encoding: byte order mark, the pattern of the first bytes, the header's charset, the XML declaration, and UTF-8, else
/// Windows-1252 (RFC 7303 section 3). Bytes that are valid UTF-8 and more than ASCII are UTF-8 whatever a one-byte charset is named:
/// that many accidents do not happen, and servers name charsets that they know nothing of.
/// </summary>
internal static partial class BodyText
{
    private const int DeclarationLength = 512;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    private static readonly Encoding Windows1252 = EncodingLabels.Forgiving(EncodingLabels.Find("windows-1252")!);

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (Unmistakable(bytes) is { } pattern)
        {
            return new(pattern.GetString(bytes), null);
        }

        string?[] labels = [LabelOf(HeaderCharset(), contentType ?? ""), DeclaredIn(bytes)];
        var named = labels.OfType<string>().ToList();
        var census = Utf8Census.Of(bytes);
        if (census is { Sequences: 0, Invalid: 0 } && !named.Any(IsStateful))
        {
            return new(Utf8.GetString(bytes), null);
        }

        foreach (var label in named)
        {
            if (IsUtf8(label) ? census.Invalid > 0 : census is { Sequences: > 0, Invalid: 0 })
            {
                continue;
            }

            if (IsWide(label))
            {
                continue;
            }

            if (EncodingLabels.Find(label) is { } encoding && TryDecode(encoding, bytes) is { } text)
            {
                return new(text, null);
            }
        }

        return Guess(bytes, census, named);
    }

    private static DecodedText Guess(ReadOnlySpan<byte> bytes, Utf8Census census, List<string> named)
    {
        var said = named.Count > 0 ? $"The encoding is not {Text.PlainText.Line(named[0], 40)} as the feed says" : "The feed does not say its encoding";
        if (census.Invalid == 0)
        {
            return new(Utf8.GetString(bytes), named.Count == 0 ? null : $"{said}: it was read as UTF-8.");
        }

        if (census.Sequences > census.Invalid)
        {
            return new(Utf8.GetString(bytes), "Some bytes are not UTF-8; each was read as U+FFFD.");
        }

        var other = named.Where(label => !IsUtf8(label) && !IsWide(label)).Select(EncodingLabels.Find).OfType<Encoding>().FirstOrDefault();
        return other is null
            ? new(Windows1252.GetString(bytes), $"{said}: it was read as Windows-1252.")
            : new(EncodingLabels.Forgiving(other).GetString(bytes), $"Some bytes are not {other.WebName}; each was read as U+FFFD.");
    }

    /// <summary>By a byte order mark, or by the zeros that a wide encoding puts around the first character.</summary>
    private static Encoding? Unmistakable(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xef, 0xbb, 0xbf, ..] => Utf8Census.Of(bytes).Invalid == 0 ? Utf8 : null,
        [0xff, 0xfe, 0, 0, ..] or [(byte)'<' or (byte)'{', 0, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xfe, 0xff, ..] or [0, 0, 0, (byte)'<' or (byte)'{', ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        [0xff, 0xfe, ..] or [(byte)'<' or (byte)'{', 0, not 0, ..] => Encoding.Unicode,
        [0xfe, 0xff, ..] or [0, (byte)'<' or (byte)'{', 0, not 0, ..] => Encoding.BigEndianUnicode,

        // "<?xm" in EBCDIC; its dialects agree on markup.
        [0x4c, 0x6f, 0xa7, 0x94, ..] => EncodingLabels.Find("IBM037") is { } ebcdic ? EncodingLabels.Forgiving(ebcdic) : null,
        _ => null,
    };

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? DeclaredIn(ReadOnlySpan<byte> bytes) =>
        LabelOf(XmlDeclaration(), Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)]));

    private static string? LabelOf(Regex pattern, string text) => pattern.Match(text) is { Success: true } found ? found.Groups["label"].Value : null;

    private static bool IsUtf8(string label) => label.Replace("-", "", StringComparison.Ordinal).StartsWith("utf8", StringComparison.OrdinalIgnoreCase);

    /// <summary>Bytes that begin as ASCII are in none of these, whatever is said.</summary>
    private static bool IsWide(string label) => Wide().IsMatch(label);

    /// <summary>Its bytes are all ASCII, and mean other characters.</summary>
    private static bool IsStateful(string label) =>
        label.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase) || label.StartsWith("hz-", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""charset\s*=\s*["']?(?<label>[\w.:-]+)""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex HeaderCharset();

    [GeneratedRegex(
        """^(?:\xEF\xBB\xBF|\s)*<\?xml[^>]*?encoding\s*=\s*["'](?<label>[\w.:-]+)""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex XmlDeclaration();

    [GeneratedRegex(
        "^(?:utf|ucs|iso-10646|u)[-_]?(?:16|32|2|4|7)|^(?:cs)?(?:unicode|ucs)|^ibm0|^cp037|^ebcdic",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Wide();
}
