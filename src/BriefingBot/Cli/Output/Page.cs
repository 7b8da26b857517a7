using Spectre.Console.Rendering;

namespace BriefingBot.Cli.Output;

/// <summary>Writes paragraphs, wrapped at spaces to the terminal's width. A longer word, an address, is never broken.</summary>
internal sealed class Page(Terminal terminal)
{
    /// <summary>From here on characters may fill two cells.</summary>
    private const char FirstWide = '\u1100';

    /// <param name="hanging">The indent of every line but the first.</param>
    public void Paragraph(IEnumerable<Stretch> stretches, int indent = 0, int hanging = 0)
    {
        var line = new List<Stretch>();
        var (column, first) = (indent, true);
        foreach (var word in WordsOf(stretches))
        {
            var width = word.Sum(stretch => CellsOf(stretch.Text));
            if (line.Count > 0 && column + 1 + width > terminal.Width)
            {
                WriteLine(first ? indent : hanging, line);
                line.Clear();
                (column, first) = (hanging, false);
            }

            if (line.Count > 0)
            {
                line.Add(new(" ", line[^1].Ink == word[0].Ink ? word[0].Ink : Ink.Plain));
                column++;
            }

            line.AddRange(word);
            column += width;
        }

        WriteLine(first ? indent : hanging, line);
    }

    /// <summary>One line, whatever its length.</summary>
    public void Line(Stretch stretch, int indent = 0) => WriteLine(indent, [stretch with { Text = Printable.Line(stretch.Text) }]);

    public void Blank() => terminal.Output.WriteLine();

    private static List<List<Stretch>> WordsOf(IEnumerable<Stretch> stretches)
    {
        var words = new List<List<Stretch>>();
        var open = false;
        foreach (var (text, ink) in stretches)
        {
            foreach (var (at, part) in Printable.Line(text).Split(' ').Index())
            {
                open &= at == 0;
                if (part.Length == 0)
                {
                    continue;
                }

                if (!open)
                {
                    words.Add([]);
                }

                words[^1].Add(new(part, ink));
                open = true;
            }
        }

        return words;
    }

    private static int CellsOf(string text) => text.Any(c => c >= FirstWide) ? new Segment(text).CellCount() : text.Length;

    private void WriteLine(int indent, List<Stretch> line)
    {
        var output = terminal.Output;
        output.Write(new string(' ', indent));
        foreach (var (text, ink) in Joined(line))
        {
            output.Write(terminal.Styles && CodeOf(ink) is { } code ? $"\e[{code}m{text}\e[0m" : text);
        }

        output.WriteLine();
    }

    /// <summary>Neighbours of one ink as one: a code a stretch, not a code a word.</summary>
    private static List<Stretch> Joined(List<Stretch> line)
    {
        var joined = new List<Stretch>();
        foreach (var stretch in line)
        {
            if (joined.Count > 0 && joined[^1].Ink == stretch.Ink)
            {
                joined[^1] = stretch with { Text = joined[^1].Text + stretch.Text };
            }
            else
            {
                joined.Add(stretch);
            }
        }

        return joined;
    }

    /// <remarks>Select Graphic Rendition, ECMA-48: bold, faint, cyan.</remarks>
    private static string? CodeOf(Ink ink) => ink switch
    {
        Ink.Strong => "1",
        Ink.Faint => "2",
        Ink.Mark => "36",
        _ => null,
    };
}
