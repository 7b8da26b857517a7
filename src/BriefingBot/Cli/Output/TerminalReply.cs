using System.Globalization;
using BriefingBot.Replies;

namespace BriefingBot.Cli.Output;

/// <summary>Shows a reply as text.</summary>
internal sealed class TerminalReply(Terminal terminal)
{
    private const int Indent = 2;

    private readonly Page page = new(terminal);

    /// <summary>
    /// Notices come first: that an answer is about another spelling, or of samples, changes how all of it is read.
    /// </summary>
    public void Write(Reply reply)
    {
        foreach (var notice in reply.Notices)
        {
            page.Paragraph([new("Note: ", Ink.Strong), notice], hanging: Indent);
        }

        ReplyBlock? last = null;
        foreach (var block in reply.Blocks)
        {
            // Sentences and notes of one kind stand together, everything else apart.
            if ((last is not null && last.GetType() != block.GetType()) || (last is null && reply.Notices.Count > 0))
            {
                page.Blank();
            }

            Write(block);
            last = block;
        }
    }

    private void Write(ReplyBlock block)
    {
        switch (block)
        {
            case ReplyBlock.Heading heading:
                page.Paragraph([new(heading.Text, Ink.Strong)]);
                page.Paragraph([new(heading.Context, Ink.Faint)]);
                break;
            case ReplyBlock.CitedSentence sentence:
                page.Paragraph(sentence.Runs.Select(StretchOf), hanging: Indent);
                break;
            case ReplyBlock.SourceList list:
                WriteSources(list.Sources);
                break;
            case ReplyBlock.Fields fields:
                WriteFields(fields.Items);
                break;
            case ReplyBlock.Lines lines:
                foreach (var line in lines.Items)
                {
                    page.Paragraph([line], hanging: Indent);
                }

                break;
            case ReplyBlock.Note note:
                page.Paragraph([new(note.Text, Ink.Faint)]);
                break;
            default:
                throw new NotSupportedException($"A terminal cannot show {block.GetType().Name}.");
        }
    }

    private static Stretch StretchOf(Run run) => run switch
    {
        Run.Plain plain => new(plain.Text),
        Run.Strong strong => new(strong.Text, Ink.Strong),
        Run.CitationMark mark => new(MarkOf(mark.N), Ink.Mark),
        _ => throw new NotSupportedException($"A terminal cannot show {run.GetType().Name}."),
    };

    private static string MarkOf(int n) => string.Create(CultureInfo.InvariantCulture, $"[{n}]");

    private void WriteSources(IReadOnlyList<ReplySource> sources)
    {
        var widest = sources.Select(source => source.N is { } n ? MarkOf(n).Length : 1).DefaultIfEmpty(0).Max();
        foreach (var source in sources)
        {
            var mark = (source.N is { } n ? MarkOf(n) : "-").PadLeft(widest);
            var margin = mark.Length - mark.TrimStart().Length;
            var below = widest + 1;
            page.Paragraph([new(mark.TrimStart(), Ink.Mark), " ", source.Title], indent: margin, hanging: below);
            page.Paragraph([new(source.Line, Ink.Faint)], indent: below, hanging: below);
            page.Line(source.Url, indent: below);
        }
    }

    private void WriteFields(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        foreach (var (key, value) in fields)
        {
            page.Line(new(key, Ink.Strong), Indent);
            page.Paragraph([value], indent: Indent * 3, hanging: Indent * 3);
        }
    }
}
