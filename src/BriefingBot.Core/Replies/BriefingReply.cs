using System.Globalization;
using BriefingBot.Briefings;

namespace BriefingBot.Replies;

/// <summary>Lays a briefing out.</summary>
public static class BriefingReply
{
    /// <summary>A head line that lists more is no head line.</summary>
    private const int MostAliases = 5;

    public static Reply Of(Briefing briefing)
    {
        ArgumentNullException.ThrowIfNull(briefing);
        return briefing switch
        {
            { Status: BriefingStatus.Answered } => Answered(briefing),
            { Since: { } since } => NothingNew(briefing, since),
            _ => NothingFound(briefing),
        };
    }

    /// <summary>The one sentence of an answer without news: that there is something, and nothing new.</summary>
    /// <returns>Null for every other answer.</returns>
    public static string? NothingNewIn(Briefing briefing)
    {
        ArgumentNullException.ThrowIfNull(briefing);
        return briefing is { Status: BriefingStatus.NothingFound, Since: { } since }
            ? $"Nothing new on {briefing.Headline.Topic} since {SinceText.Of(since)}. {CoverageText.Of(briefing.Searched, briefing.AsOf)}"
            : null;
    }

    private static Reply NothingNew(Briefing briefing, DateTimeOffset since) => new(
        ReplyKind.NothingFound,
        Visibility.Private,
        [
            new ReplyBlock.Heading(briefing.Headline.Topic, $"nothing new since {SinceText.Of(since)}"),
            new ReplyBlock.Note(NothingNewIn(briefing)!),
            .. briefing.Nearest.Count > 0
                ? [new ReplyBlock.Note("New articles that mention it, of which no sentence can be quoted alone:"), NearestOf(briefing)]
                : Array.Empty<ReplyBlock>(),
            new ReplyBlock.Note($"What was here before: /brief {briefing.Query}"),
        ],
        Notices(briefing));

    private static Reply Answered(Briefing briefing)
    {
        var sources = briefing.Sources.Select(ReplySource.Of);
        return new(
            ReplyKind.Briefing,
            Visibility.Private,
            [
                new ReplyBlock.Heading(briefing.Headline.Topic, HeadlineContext(briefing.Headline)),
                .. briefing.Sentences.Select((sentence, at) => Sentence(sentence, at > 0 ? briefing.Sentences[at - 1].Facet : null)),
                .. briefing.Disagreements.Select(Disagreeing),
                new ReplyBlock.SourceList([.. sources]),
                .. briefing.IsReferenceAlone && !IsOfAddress(briefing) ? WithoutNews(briefing) : [],
                new ReplyBlock.Note($"{Writing(briefing)} {CoverageText.Of(briefing.Searched, briefing.AsOf)} {briefing.Marking} · {briefing.Id}"),
            ],
            Notices(briefing));
    }

    private static Reply NothingFound(Briefing briefing)
    {
        ReplyBlock[] blocks =
        [
            new ReplyBlock.Heading(briefing.Headline.Topic, "nothing found"),
            new ReplyBlock.Note($"No article here is about \"{briefing.Headline.Topic}\"{UnderAnyName(briefing.Headline)}."),
            new ReplyBlock.Note(CoverageText.Of(briefing.Searched, briefing.AsOf)),
            .. briefing.Suggestions is { Count: > 0 } suggestions
                ? [new ReplyBlock.Lines([$"Did you mean {string.Join(" or ", suggestions)}?"])]
                : Array.Empty<ReplyBlock>(),
            .. briefing.Nearest.Count > 0
                ? [new ReplyBlock.Note("Nearest, not the same:"), NearestOf(briefing)]
                : Array.Empty<ReplyBlock>(),
        ];
        return new(ReplyKind.NothingFound, Visibility.Private, blocks, Notices(briefing));
    }

    private static List<string> Notices(Briefing briefing) =>
    [
        .. briefing.Corrections.Select(change => $"Looked for \"{change.LookedFor}\" in place of \"{change.Typed}\"."),
        .. briefing.Unsure.Select(name => $"\"{name.Typed}\" may mean {string.Join(" or ", name.Meanings)}: it was looked for as written, without other names."),
    ];

    /// <summary>What stands beside an answer from reference alone: that there is no news, and how far back that says something.</summary>
    private static ReplyBlock[] WithoutNews(Briefing briefing) => briefing.Nearest.Count > 0
        ? [new ReplyBlock.Note("This is from reference alone. News that mentions it, of which no sentence can be quoted alone:"), NearestOf(briefing)]
        : [new ReplyBlock.Note("This is from reference alone: " + (briefing.Searched.Oldest is { } oldest
            ? $"no news article here mentions it, and the articles reach back to {Day(DateOnly.FromDateTime(oldest.UtcDateTime))}."
            : "there is no news article here that could mention it."))];

    /// <summary>Who asks for one article by its address did not ask for news.</summary>
    private static bool IsOfAddress(Briefing briefing) =>
        Uri.TryCreate(briefing.Query, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    private static ReplyBlock.SourceList NearestOf(Briefing briefing) => new([.. briefing.Nearest.Select(article => new ReplySource(
        null, article.ArticleId, ReplySource.TitleOf(article.Title), ReplySource.LineOf(article.Source, article.PublishedAt), article.Url, []))]);

    /// <param name="before">The facet of the sentence before it, which needs no second label.</param>
    private static ReplyBlock.CitedSentence Sentence(CheckedSentence sentence, string? before)
    {
        List<Run> runs = sentence.Facet != before && FacetLabel.Of(sentence.Facet) is { } label ? [new Run.Strong(label), new Run.Plain(" ")] : [];
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
        var aliases = headline.Aliases.Count > 0 ? $"also known as {AliasesOf(headline)} · " : "";
        return aliases + span + string.Create(CultureInfo.InvariantCulture, $"{headline.Sources} source{(headline.Sources == 1 ? "" : "s")}");
    }

    private static string UnderAnyName(Headline headline) =>
        headline.Aliases.Count > 0 ? $", also known as {AliasesOf(headline)}" : "";

    private static string AliasesOf(Headline headline) => string.Join(", ", headline.Aliases.Take(MostAliases));

    private static string Writing(Briefing briefing) => (briefing.Writer, briefing.FallbackReason) switch
    {
        ("extractive", null) => "Quoted from the sources, sentence by sentence.",
        ("extractive", { } reason) => reason,
        (_, { } reason) => $"Machine-written; each sentence checked against stored text. {reason}",
        _ => "Machine-written; each sentence checked against stored text.",
    };

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
