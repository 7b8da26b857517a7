using System.Globalization;
using System.Text.Json.Nodes;
using BriefingBot.Replies;

namespace BriefingBot.Slack.Blocks;

/// <summary>
/// Renders a reply as Block Kit. Text stands in rich text and plain text only, where Slack reads no markup; the only links are those
/// of the listed sources, in the list and behind the marks.
/// </summary>
internal static class ReplyBlocks
{
    private const string Shortened = "Shortened to what Slack shows in one message.";

    public static JsonArray Of(Reply reply)
    {
        var budget = new BlockBudget();
        budget.TryTake(1, Shortened.Length);
        var sources = new ListedSources(reply, budget);
        var blocks = new BlockList(budget);
        foreach (var notice in reply.Notices)
        {
            blocks.Small(notice);
        }

        foreach (var block in reply.Blocks)
        {
            Add(block, reply.Kind, sources, blocks);
        }

        if (budget.IsExceeded || !sources.AreComplete)
        {
            budget.GiveBack(1, Shortened.Length);
            blocks.Small(Shortened);
        }

        return blocks.ToJson();
    }

    private static void Add(ReplyBlock block, ReplyKind kind, ListedSources sources, BlockList blocks)
    {
        switch (block)
        {
            case ReplyBlock.Heading heading:
                blocks.Header(heading.Text);
                blocks.Small(heading.Context);
                break;
            case ReplyBlock.CitedSentence sentence when sources.Hold(sentence.Citations):
                blocks.Line(LineOf(sentence, sources));
                break;
            case ReplyBlock.CitedSentence:
                break;
            case ReplyBlock.SourceList list:
                blocks.PaidLines(sources.LinesOf(list));
                break;
            case ReplyBlock.Fields fields:
                foreach (var (key, value) in fields.Items)
                {
                    blocks.Line(new RichLine().Text(key, "code").Text($"  {value}"));
                }

                break;
            case ReplyBlock.Lines lines:
                foreach (var line in lines.Items)
                {
                    blocks.Line(new RichLine().Text($"• {line}"));
                }

                break;

            // Below a briefing a note is small print; elsewhere it is what the reply says.
            case ReplyBlock.Note note when kind == ReplyKind.Briefing:
                blocks.Small(note.Text);
                break;
            case ReplyBlock.Note note:
                blocks.Line(new RichLine().Text(note.Text));
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static RichLine LineOf(ReplyBlock.CitedSentence sentence, ListedSources sources)
    {
        var line = new RichLine();
        foreach (var (at, run) in sentence.Runs.Index())
        {
            _ = run switch
            {
                Run.Strong strong => line.Text(strong.Text, "bold"),
                Run.CitationMark mark => line.Link(sources.UrlOf(mark.N), string.Create(CultureInfo.InvariantCulture, $"[{mark.N}]")),

                // What trails the last mark is said about the sentence, not by the sources.
                Run.Plain plain when at > 0 && at == sentence.Runs.Count - 1 && sentence.Runs[at - 1] is Run.CitationMark => line.Text(plain.Text, "italic"),
                Run.Plain plain => line.Text(plain.Text),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }

        return line;
    }
}
