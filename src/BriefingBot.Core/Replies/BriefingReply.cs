using System.Globalization;
using BriefingBot.Briefings;

namespace BriefingBot.Replies;

/// <summary>Lays a briefing out.</summary>
public static class BriefingReply
{
    public static Reply Of(Briefing briefing)
    {
        ArgumentNullException.ThrowIfNull(briefing);
        return briefing.Status == BriefingStatus.Answered ? Answered(briefing) : NothingFound(briefing);
    }

    private static Reply Answered(Briefing briefing)
    {
        var sources = briefing.Sources.Select(source => new ReplySource(
            source.N, source.ArticleId, TitleOf(source.Title), Line(source.Source, source.PublishedAt), source.Url, source.Quotes));
        return new(
            ReplyKind.Briefing,
            Visibility.Private,
            [
                new ReplyBlock.Heading(briefing.Headline.Topic, HeadlineContext(briefing.Headline)),
                .. briefing.Sentences.Select(Sentence),
                .. briefing.Disagreements.Select(Disagreeing),
                new ReplyBlock.SourceList([.. sources]),
                new ReplyBlock.Note($"{Writing(briefing)} {CoverageText.Of(briefing.Searched, briefing.AsOf)} {briefing.Marking} · {briefing.Id}"),
            ],
            Notices(briefing));
    }

    private static Reply NothingFound(Briefing briefing)
    {
        var nearest = briefing.Nearest.Select(article => new ReplySource(
            null, article.ArticleId, TitleOf(article.Title), Line(article.Source, article.PublishedAt), article.Url, []));
        ReplyBlock[] blocks =
        [
            new ReplyBlock.Heading(briefing.Headline.Topic, "nothing found"),
            new ReplyBlock.Note($"No article here is about \"{briefing.Headline.Topic}\"."),
            new ReplyBlock.Note(CoverageText.Of(briefing.Searched, briefing.AsOf)),
            .. briefing.Suggestions is { Count: > 0 } suggestions
                ? [new ReplyBlock.Lines([$"Did you mean {string.Join(" or ", suggestions)}?"])]
                : Array.Empty<ReplyBlock>(),
            .. briefing.Nearest.Count > 0
                ? [new ReplyBlock.Note("Nearest, not the same:"), new ReplyBlock.SourceList([.. nearest])]
                : Array.Empty<ReplyBlock>(),
        ];
        return new(ReplyKind.NothingFound, Visibility.Private, blocks, Notices(briefing));
    }

    private static List<string> Notices(Briefing briefing) =>
        [.. briefing.Corrections.Select(change => $"Nothing holds \"{change.Typed}\": this is about \"{change.LookedFor}\".")];

    private static ReplyBlock.CitedSentence Sentence(CheckedSentence sentence)
    {
        List<Run> runs = FacetLabel.Of(sentence.Facet) is { } label ? [new Run.Strong(label), new Run.Plain(" ")] : [];
        runs.Add(new Run.Plain(sentence.Text + " "));
        runs.AddRange(sentence.Citations.Select(n => new Run.CitationMark(n)));
        if (sentence.Corroboration > 1)
        {
            runs.Add(new Run.Plain(string.Create(CultureInfo.InvariantCulture, $" · reported by {sentence.Corroboration} publishers")));
        }

        return new(runs, sentence.Citations);
    }

    private static ReplyBlock.CitedSentence Disagreeing(Disagreement disagreement)
    {
        List<Run> runs = [new Run.Strong("Sources differ"), new Run.Plain($" on {disagreement.About}: ")];
        foreach (var (at, side) in disagreement.Sides.Index())
        {
            runs.Add(new Run.Plain((at == 0 ? "" : "; ") + side.Value + " "));
            runs.AddRange(side.Citations.Select(n => new Run.CitationMark(n)));
        }

        return new(runs, [.. disagreement.Sides.SelectMany(side => side.Citations).Distinct()]);
    }

    private static string HeadlineContext(Headline headline)
    {
        var span = headline.From is { } from && headline.To is { } to
            ? from == to ? $"{Day(from)} · " : $"{Day(from)} – {Day(to)} · "
            : "";
        var aliases = headline.Aliases.Count > 0 ? $"also known as {string.Join(", ", headline.Aliases)} · " : "";
        return aliases + span + string.Create(CultureInfo.InvariantCulture, $"{headline.Sources} source{(headline.Sources == 1 ? "" : "s")}");
    }

    private static string Writing(Briefing briefing) => (briefing.Writer, briefing.FallbackReason) switch
    {
        ("extractive", null) => "Quoted from the sources, sentence by sentence.",
        ("extractive", { } reason) => reason,
        (_, { } reason) => $"Machine-written; each sentence checked against stored text. {reason}",
        _ => "Machine-written; each sentence checked against stored text.",
    };

    private static string TitleOf(string title) => title.Length == 0 ? "(no title)" : title;

    private static string Line(string source, DateTimeOffset? published) =>
        published is { } time ? $"{source} · {Day(DateOnly.FromDateTime(time.UtcDateTime))}" : $"{source} · no date";

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
