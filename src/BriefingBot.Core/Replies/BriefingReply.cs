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
        var sources = briefing.Sources.Select(ReplySource.Of);
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
            null, article.ArticleId, ReplySource.TitleOf(article.Title), ReplySource.LineOf(article.Source, article.PublishedAt), article.Url, []));
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

    private static string Writing(Briefing briefing) => briefing.Writer == "extractive"
        ? "Quoted from the sources, sentence by sentence."
        : "Machine-written; each sentence checked against stored text.";

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
