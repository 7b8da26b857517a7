using BriefingBot.Articles;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Briefings.Writing;
using BriefingBot.Retrieval;
using BriefingBot.Threats;

namespace BriefingBot.Briefings.Indicators;

/// <summary>
/// Collects the indicators of a topic from its evidence: each once, with every article that holds it, and with the part that the
/// articles say it plays. Where two say different things the harmless one wins, for the list is used to block.
/// </summary>
internal sealed class IndicatorCollector(SearchableCorpus corpus, TimeProvider clock)
{
    /// <summary>More than this nobody reads in an answer; the files hold as many.</summary>
    private const int MostIndicators = 500;

    private readonly EvidenceGatherer gatherer = new(corpus);
    private readonly CoverageCount coverage = new(corpus, clock);

    public async Task<IndicatorReport> CollectAsync(Question question, CancellationToken cancellationToken)
    {
        var evidence = await gatherer.GatherAsync(question, cancellationToken);
        var about = evidence.Sources.Where(source => source.IsAbout).ToList();
        var mentions = Mentions(about.Count > 0 ? about : [.. evidence.Sources]).ToList();
        var found = mentions.GroupBy(mention => mention.Found.Identifier)
            .Select(Found)
            .OrderBy(indicator => RankOf(indicator.Role))
            .ThenBy(indicator => indicator.Kind)
            .ThenBy(indicator => indicator.Value, StringComparer.Ordinal)
            .ToList();
        var listed = found.Take(MostIndicators).ToList();
        var cited = listed.SelectMany(indicator => indicator.Citations).ToHashSet();
        var sources = evidence.Sources.Where(source => cited.Contains(source.N)).ToList();
        var passages = mentions.Select(mention => new CitedPassage(mention.Source.N, mention.Sentence.Place)).ToList();
        return new(
            question.Asked,
            listed,
            found.Count - listed.Count,
            [.. sources.Select(source => CitedSource.Of(source, passages))],
            coverage.Of(evidence.Visible),
            clock.GetUtcNow(),
            sources.Select(source => source.Source.Tlp).DefaultIfEmpty(Tlp.Clear).Max().Label());
    }

    /// <summary>Every mention in the articles, with its role there.</summary>
    internal static IEnumerable<IndicatorMention> Mentions(IReadOnlyList<EvidenceSource> sources)
    {
        var publishers = sources.Select(source => WellKnownHosts.RegistrableOf(new Uri(source.Article.Url).IdnHost)).ToHashSet();
        foreach (var source in sources)
        {
            var roles = new RoleReader(source, publishers);
            var number = 0;
            foreach (var mention in IdentifierExtractor.Extract(source.Article.Text).Where(mention => IndicatorKinds.Contain(mention.Identifier.Kind)))
            {
                while (number + 1 < source.Sentences.Count && source.Sentences[number + 1].Place.Start <= mention.Start)
                {
                    number++;
                }

                if (source.Sentences.Count > 0)
                {
                    yield return new(source, source.Sentences[number], mention, roles.Of(mention, number));
                }
            }
        }
    }

    internal static FoundIndicator Found(IGrouping<Identifier, IndicatorMention> mentions)
    {
        var telling = mentions.OrderBy(mention => CautionOf(mention.Role)).ThenBy(mention => mention.Source.N).First();
        return new(
            IndicatorKinds.NameOf(mentions.Key.Kind),
            mentions.Key.Value,
            Defang.Value(mentions.Key),
            [telling.Source.N, .. mentions.Select(mention => mention.Source.N).Where(n => n != telling.Source.N).Distinct().Order()])
        {
            Role = telling.Role,
            Sentence = Defang.Text(telling.Sentence.Text.ReplaceLineEndings(" ").Trim()),
            Kind = mentions.Key.Kind,
        };
    }

    /// <summary>Which role holds where the articles differ.</summary>
    private static int CautionOf(IndicatorRole role) => role switch
    {
        IndicatorRole.Sinkhole => 0,
        IndicatorRole.Victim => 1,
        IndicatorRole.Malicious => 2,
        IndicatorRole.Reference => 3,
        _ => 4,
    };

    private static int RankOf(IndicatorRole role) => role switch
    {
        IndicatorRole.Malicious => 0,
        IndicatorRole.Sinkhole => 1,
        IndicatorRole.Unknown => 2,
        IndicatorRole.Victim => 3,
        _ => 4,
    };
}
