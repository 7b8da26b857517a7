using System.Text;

namespace BriefingBot.Feeds.Text;

/// <summary>
/// Builds plain text: runs of white space become one space, lines are trimmed, at most one empty line stands between two, and
/// characters that nobody sees or that turn the direction of writing are left out. It stops at its longest length.
/// </summary>
/// <param name="longest">In UTF-16 units.</param>
internal sealed class TextFlow(int longest)
{
    private readonly StringBuilder text = new();
    private int breaks;
    private bool space;

    public bool IsFull => text.Length >= longest;

    public void Space() => space = true;

    /// <param name="lines">1 for a new line, 2 for an empty line before what follows.</param>
    public void Break(int lines) => breaks = Math.Max(breaks, lines);

    /// <param name="keepsLines">Whether line feeds of the text are line breaks.</param>
    public void Append(string part, bool keepsLines = false)
    {
        Span<char> units = stackalloc char[2];
        foreach (var read in part.EnumerateRunes())
        {
            var rune = new Rune(Windows1252.CharacterFor(read.Value));
            if (IsFull)
            {
                return;
            }

            if (keepsLines && rune.Value == '\n')
            {
                breaks = Math.Min(2, breaks + 1);
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                space = true;
            }
            else if (!IsUnseen(rune))
            {
                Flush();
                text.Append(units[..rune.EncodeToUtf16(units)]);
            }
        }
    }

    public override string ToString() => text.ToString();

    private void Flush()
    {
        if (text.Length > 0)
        {
            text.Append(breaks > 0 ? new string('\n', breaks) : space ? " " : "");
        }

        (breaks, space) = (0, false);
    }

    /// <remarks>
    /// Controls; marks of direction (https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters); soft hyphens, zero-width
    /// spaces and byte order marks, which hide words from a search; tag characters, which hide text from a reader but not from a model.
    /// Joiners stay: Persian and emoji need them.
    /// </remarks>
    private static bool IsUnseen(Rune rune) =>
        Rune.IsControl(rune)
        || rune.Value is 0xad or 0x61c or 0x180e or 0x200b or 0x200e or 0x200f or (>= 0x202a and <= 0x202e) or (>= 0x2060 and <= 0x206f)
            or 0xfeff or (>= 0xfff9 and <= 0xfffb) or 0xfffe or 0xffff or (>= 0xe0000 and <= 0xe0fff);
}
