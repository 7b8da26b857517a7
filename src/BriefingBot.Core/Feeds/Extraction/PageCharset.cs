using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace BriefingBot.Feeds.Extraction;

/// <summary>
/// The bytes of a page as text: by the byte order mark; as UTF-8 where they are, for no other writing looks like it and pages are
/// often converted without their declarations; then in the order of the HTML standard by header and <c>meta</c>; else as
/// windows-1252, which is what the undeclared rest was written in.
/// </summary>
internal static partial class PageCharset
{
    /// <summary>Where the standard looks for a <c>meta</c>.</summary>
    private const int Prescan = 1024;

    public static string Decode(ReadOnlySpan<byte> page, string? contentType)
    {
        if (page.StartsWith(Encoding.UTF8.Preamble))
        {
            return Encoding.UTF8.GetString(page[3..]);
        }

        if (page.StartsWith(Encoding.Unicode.Preamble) || page.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return (page[0] == 0xff ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(page[2..]);
        }

        if (page.ContainsAnyInRange((byte)0x80, (byte)0xff) && Utf8.IsValid(page))
        {
            return Encoding.UTF8.GetString(page);
        }

        return (Named(contentType) ?? Declared(page) ?? CodePagesEncodingProvider.Instance.GetEncoding(1252)!).GetString(page);
    }

    /// <summary>A <c>meta</c> that can be read as ASCII does not stand in UTF-16, whatever it says.</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> page) =>
        Named(Encoding.Latin1.GetString(page[..Math.Min(page.Length, Prescan)])) is { } named
            ? named is UnicodeEncoding ? Encoding.UTF8 : named
            : null;

    private static Encoding? Named(string? text)
    {
        if (text is null || Charset().Match(text) is not { Success: true } found)
        {
            return null;
        }

        var name = found.Groups["name"].Value;
        try
        {
            // The web's latin1 is windows-1252 (the Encoding standard).
            return name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)
                ? CodePagesEncodingProvider.Instance.GetEncoding(1252)
                : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""charset\s*=\s*["']?\s*(?<name>[A-Za-z0-9_:.-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
