using BriefingBot.Articles;
using BriefingBot.Briefings.Checks;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Briefings.Writing;
using BriefingBot.Retrieval;

namespace BriefingBot.Briefings.Timelines;

/// <summary>
/// Makes a topic's timeline of its evidence: sentences that are about the topic and say when, a line for each thing that happened.
/// They are quoted and pass the same checks as those of a briefing.
/// </summary>
internal sealed class TimelineCompiler(SearchableCorpus corpus, TimeProvider clock)
{
    /// <summary>What is read in a minute.</summary>
    private const int MostEvents = 16;

    /// <summary>Of one day the two that tell most: else the first day of an outbreak is the whole timeline.</summary>
    private const int MostOfADay = 2;

    /// <summary>Beside the quoted article, so many that tell the same are cited.</summary>
    private const int MostCorroborating = 2;

    /// <summary>Two sentences on one day that share more than this tell the same event.</summary>
    private const double SameEvent = 0.35;

    private readonly EvidenceGatherer gatherer = new(corpus);
    private readonly CoverageCount coverage = new(corpus, clock);

    public async Task<Timeline> CompileAsync(Question question, CancellationToken cancellationToken)
    {
        var evidence = await gatherer.GatherAsync(question, cancellationToken);
        var events = Events(evidence);
        var cited = events.SelectMany(each => each.Event.Citations).ToHashSet();
        var sources = evidence.Sources.Where(source => cited.Contains(source.N)).ToList();
        return new(
            question.Asked,
            [.. events.Select(each => each.Event)],
            [.. sources.Select(source => CitedSource.Of(source, events.SelectMany(each => each.Passages)))],
            coverage.Of(evidence.Visible),
            clock.GetUtcNow(),
            sources.Select(source => source.Source.Tlp).DefaultIfEmpty(Tlp.Clear).Max().Label());
    }

    private static List<(TimelineEvent Event, IReadOnlyList<CitedPassage> Passages)> Events(Evidence evidence)
    {
        var corroboration = new Corroboration(evidence);
        var score = new SentenceScore(evidence, corroboration);
        var dated = CandidateSentences.Of(evidence, QuotingRules.Strict)
            .Concat(CandidateSentences.Of(evidence, QuotingRules.Relaxed))
            .DistinctBy(candidate => (candidate.Source.N, candidate.Sentence.Number))
            .Where(candidate => !score.IsDropped(candidate))
            .Select(candidate => (Candidate: candidate, Date: EventDates.Of(candidate.Text, candidate.Source.Article, candidate.Place)))
            .Where(each => each.Date is not null)
            .OrderByDescending(each => score.Of(each.Candidate, Facet.Context))
            .ThenBy(each => each.Candidate.Source.N)
            .ThenBy(each => each.Candidate.Place.Start);

        var chosen = new List<(Candidate Best, EventDate Date, List<Candidate> Same)>();
        foreach (var (candidate, date) in dated)
        {
            var sameDay = chosen.Where(one => one.Date.Day == date!.Value.Day && one.Date.Precision == date.Value.Precision).ToList();
            if (sameDay.FirstOrDefault(one => TellsTheSame(one.Best, candidate, corroboration)) is { Best: not null } known)
            {
                known.Same.Add(candidate);
            }
            else if (chosen.Count < MostEvents && sameDay.Count < MostOfADay)
            {
                chosen.Add((candidate, date!.Value, []));
            }
        }

        return
        [
            .. from one in chosen
               orderby one.Date.Day, one.Date.Precision descending
               let draft = DraftOf(one.Best, one.Same)
               let passed = SentenceGate.Judge(draft, evidence).Passed
               where passed is not null
               select (new TimelineEvent(one.Date.Day, one.Date.Precision, passed.Text, passed.Citations, one.Date.IsResolved), draft.Passages),
        ];
    }

    private static bool TellsTheSame(Candidate one, Candidate other, Corroboration corroboration) =>
        corroboration.Overlap(one.Sentence.Terms, other.Sentence.Terms) > SameEvent
        || corroboration.Overlap(other.Sentence.Terms, one.Sentence.Terms) > SameEvent;

    private static DraftSentence DraftOf(Candidate best, IEnumerable<Candidate> same)
    {
        CitedPassage[] passages =
        [
            new(best.Source.N, best.Place),
            .. same.Where(other => other.Source.Article.SourceId != best.Source.Article.SourceId)
                .DistinctBy(other => other.Source.Article.SourceId)
                .Take(MostCorroborating)
                .Select(other => new CitedPassage(other.Source.N, other.Place)),
        ];
        return new(best.Text, [.. passages.Select(passage => passage.N)], passages, Facet.Context);
    }
}
