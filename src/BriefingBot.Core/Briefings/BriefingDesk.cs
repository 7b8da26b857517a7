using BriefingBot.Articles;
using BriefingBot.Briefings.Caching;
using BriefingBot.Briefings.Checks;
using BriefingBot.Briefings.Composing;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Briefings.Models;
using BriefingBot.Briefings.Writing;
using BriefingBot.Retrieval;

namespace BriefingBot.Briefings;

/// <summary>
/// Answers questions from one corpus: searches it, gathers the evidence, has the answer composed, and checks it once more. Only what
/// was composed may come from a cache.
/// </summary>
public sealed class BriefingDesk
{
    private const int MostNearest = 3;

    private readonly EvidenceGatherer gatherer;
    private readonly CoverageCount coverage;
    private readonly BriefingComposer composer;
    private readonly AnswerCache? cache;
    private readonly TimeProvider clock;

    /// <param name="cache">Null where every answer is written anew.</param>
    public BriefingDesk(SearchableCorpus corpus, TimeProvider clock, AnswerCache? cache = null)
        : this(corpus, new ExtractiveBriefingWriter(), clock, cache)
    {
    }

    internal BriefingDesk(SearchableCorpus corpus, IBriefingWriter writer, TimeProvider clock, AnswerCache? cache = null)
        : this(corpus, new BriefingComposer(writer, ModelOptions.DefaultPatience, clock), clock, cache)
    {
    }

    internal BriefingDesk(SearchableCorpus corpus, BriefingComposer composer, TimeProvider clock, AnswerCache? cache = null)
    {
        gatherer = new(corpus);
        coverage = new(corpus, clock);
        (this.composer, this.clock, this.cache) = (composer, clock, cache);
    }

    public async Task<Briefing> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        question = composer.Commission(question);
        var evidence = await gatherer.GatherAsync(question, cancellationToken);
        var (written, cached) = await WrittenAsync(question, evidence, cancellationToken);
        var drafts = new List<DraftSentence>();
        var sentences = new List<CheckedSentence>();
        foreach (var draft in written.Drafts)
        {
            if (SentenceGate.Judge(draft, evidence).Passed is { } passed)
            {
                drafts.Add(draft);
                sentences.Add(passed);
            }
        }

        var searched = coverage.Of(evidence.Visible);
        if (sentences.Count > 0)
        {
            return Answered(question, evidence, drafts, sentences, searched) with
            {
                Cached = cached,
                Writer = written.ByModel || !composer.IsCostly ? composer.Identity.Name : ExtractiveBriefingWriter.Name,
                Model = written.ByModel || !composer.IsCostly ? composer.Identity.Model : null,
                FallbackReason = FallbackText.ToReader(written.Fallback, written.ByModel),
                Tokens = cached ? default : written.Tokens,
            };
        }

        // Nothing new of what was never there would be said as if there were something.
        return question.Since is not null && evidence.Sources.Count == 0
            && question with { Since = null } is var whole && await gatherer.GatherAsync(whole, cancellationToken) is { Sources.Count: 0 } none
            ? NothingFound(whole, none, searched)
            : NothingFound(question, evidence, searched);
    }

    private async Task<(WrittenAnswer Written, bool Cached)> WrittenAsync(Question question, Evidence evidence, CancellationToken cancellationToken)
    {
        if (evidence.Sources.Count == 0)
        {
            return (new([]), false);
        }

        if (cache is null)
        {
            return (await composer.ComposeAsync(question, evidence, cancellationToken), false);
        }

        var (written, cached) = await CachedAsync();

        // Whose budget is used up asked first, and this asker waited for the same answer: it is not theirs.
        return cached && written.Fallback == Fallback.UserBudget ? await CachedAsync() : (written, cached);

        Task<(WrittenAnswer Written, bool WasThere)> CachedAsync() => cache.GetOrWriteAsync(
            WritingKey.Of(question, evidence, composer.Identity),
            evidence,
            patience: composer.IsCostly ? question.Commission!.Deadline : null,
            token => composer.ComposeAsync(question, evidence, token),
            cancellationToken);
    }

    private Briefing Answered(
        Question question, Evidence evidence, List<DraftSentence> drafts, List<CheckedSentence> sentences, Coverage searched)
    {
        var cited = sentences.SelectMany(sentence => sentence.Citations).ToHashSet();
        var sources = evidence.Sources.Where(source => cited.Contains(source.N)).ToList();
        var days = sources.Select(source => source.Article.PublishedAt).OfType<DateTimeOffset>()
            .Select(time => DateOnly.FromDateTime(time.UtcDateTime)).ToList();
        var fingerprint = FingerprintOf(question, sources, sentences);
        var unquoted = sources.TrueForAll(source => source.Source.Reference) ? evidence.News : [];
        return new()
        {
            Query = question.Asked,
            Status = BriefingStatus.Answered,
            Headline = new(TopicOf(evidence), evidence.Plan.Aliases, days.Count > 0 ? days.Min() : null, days.Count > 0 ? days.Max() : null, sources.Count),
            Writer = composer.Identity.Name,
            Model = composer.Identity.Model,
            PromptVersion = composer.Identity.PromptVersion,
            Since = question.Since?.At,
            AsOf = clock.GetUtcNow(),
            Sentences = sentences,
            Sources = [.. sources.Select(source => CitedSource.Of(source, drafts.SelectMany(draft => draft.Passages)))],
            Disagreements = FigureDisagreements.Among(drafts, evidence),
            Suggestions = [.. evidence.Plan.Corrections.Select(word => word.Written)],
            Searched = searched,
            Id = AnswerId.Of(fingerprint),
            Fingerprint = fingerprint,
            Marking = sources.Max(source => source.Source.Tlp).Label(),
            Nearest = NearestOf(unquoted.Select(source => source.Article).Take(MostNearest), evidence),
            Corrections = CorrectionsOf(evidence),
            Unsure = UnsureIn(evidence),
        };
    }

    private Briefing NothingFound(Question question, Evidence evidence, Coverage searched)
    {
        var fingerprint = FingerprintOf(question, [], []);
        return new()
        {
            Query = question.Asked,
            Status = BriefingStatus.NothingFound,
            Headline = new(TopicOf(evidence), evidence.Plan.Aliases, null, null, 0),
            Writer = composer.Identity.Name,
            Model = composer.Identity.Model,
            PromptVersion = composer.Identity.PromptVersion,
            Since = question.Since?.At,
            AsOf = clock.GetUtcNow(),
            Sentences = [],
            Sources = [],
            Disagreements = [],
            Suggestions = evidence.Plan.Suggestions,
            Searched = searched,
            Id = AnswerId.Of(fingerprint),
            Fingerprint = fingerprint,
            Marking = Tlp.Clear.Label(),
            Nearest = NearestOf(evidence.Nearest.Count > 0 ? evidence.Nearest : evidence.News.Take(MostNearest).Select(source => source.Article), evidence),
            Corrections = CorrectionsOf(evidence),
            Unsure = UnsureIn(evidence),
        };
    }

    private static IReadOnlyList<NearestArticle> NearestOf(IEnumerable<Article> articles, Evidence evidence) =>
    [
        .. from article in articles
           join source in evidence.Visible on article.SourceId equals source.Id
           select new NearestArticle(article.Id, article.Title, article.Url, source.Name, article.PublishedAt),
    ];

    /// <summary>The topic as it was looked for: a corrected word in place of the one typed, and names that only an option says.</summary>
    private static string TopicOf(Evidence evidence) => evidence.Plan.Corrections.Aggregate(
        string.Join(' ', [.. evidence.Plan.Query.Names.Select(name => name.Name), evidence.Plan.Query.Text]).Trim(), (text, word) => text.Replace(word.Asked, word.Written, StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<SpellingChange> CorrectionsOf(Evidence evidence) =>
        [.. evidence.Plan.Corrections.Select(word => new SpellingChange(word.Asked, word.Written))];

    private static IReadOnlyList<UnsureMeaning> UnsureIn(Evidence evidence) =>
        [.. evidence.Plan.Unsure.Select(name => new UnsureMeaning(name.Asked, name.Meanings))];

    /// <summary>Made of what was asked and what was answered, so that the same answer has the same id anywhere.</summary>
    private static string FingerprintOf(Question question, IEnumerable<EvidenceSource> sources, IEnumerable<CheckedSentence> sentences) =>
        AnswerId.Fingerprint(
        [
            question.Asked,
            .. question.Since is { } last ? [$"since {last.Sequence}"] : Array.Empty<string>(),
            .. sources.Select(source => $"{source.Article.Id}/{source.Article.Version}"),
            .. sentences.Select(sentence => sentence.Text),
        ]);
}
