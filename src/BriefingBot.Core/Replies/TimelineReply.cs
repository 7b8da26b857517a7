using System.Globalization;
using BriefingBot.Briefings.Timelines;

namespace BriefingBot.Replies;

/// <summary>Lays a timeline out: a cited line for each event.</summary>
public static class TimelineReply
{
    public static Reply Of(Timeline timeline)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        var coverage = CoverageText.Of(timeline.Searched, timeline.AsOf);
        if (timeline.Events.Count == 0)
        {
            return new(
                ReplyKind.NothingFound,
                Visibility.Private,
                [
                    new ReplyBlock.Heading(timeline.Query, "no dated events"),
                    new ReplyBlock.Note($"No article here says of \"{timeline.Query}\" when something happened. To see what they do say: /brief {timeline.Query}"),
                    new ReplyBlock.Note(coverage),
                ],
                []);
        }

        return new(
            ReplyKind.Timeline,
            Visibility.Private,
            [
                new ReplyBlock.Heading(timeline.Query, $"timeline · {Span(timeline.Events)}"),
                .. timeline.Events.Select(Line),
                new ReplyBlock.SourceList([.. timeline.Sources.Select(ReplySource.Of)]),
                new ReplyBlock.Note($"Quoted from the sources. Days in brackets are counted from the article's own date. {coverage} {timeline.Marking}"),
            ],
            []);
    }

    private static ReplyBlock.CitedSentence Line(TimelineEvent happened) => new(
        [new Run.Strong(DateOf(happened)), new Run.Plain($" {happened.Text} "), .. happened.Citations.Select(n => new Run.CitationMark(n))],
        happened.Citations);

    private static string Span(IReadOnlyList<TimelineEvent> events) =>
        events.Count == 1 ? "1 event" : string.Create(CultureInfo.InvariantCulture, $"{events.Count} events, {DateOf(events[0])} – {DateOf(events[^1])}");

    private static string DateOf(TimelineEvent happened) => happened.Date.ToString(
        happened.Precision switch
        {
            DatePrecision.Day => "d MMM yyyy",
            DatePrecision.Month => "MMM yyyy",
            _ => "yyyy",
        },
        CultureInfo.InvariantCulture);
}
