namespace BriefingBot.Feeds.Text;

/// <summary>
/// The characters that Windows puts where Unicode has control characters nobody uses. Programs write them as <c>&amp;#146;</c> or
/// call them ISO 8859-1; HTML reads them so.
/// </summary>
/// <remarks>https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state</remarks>
internal static class Windows1252
{
    /// <summary>U+0080 to U+009F; a space where Windows has nothing either.</summary>
    private const string Meant = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    public static int CharacterFor(int codePoint) => codePoint is >= 0x80 and <= 0x9f ? Meant[codePoint - 0x80] : codePoint;
}
