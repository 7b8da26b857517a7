using BriefingBot.Articles;
using BriefingBot.Briefings;
using BriefingBot.Briefings.Checks;
using BriefingBot.Briefings.Composing;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Briefings.Writing;
using BriefingBot.Retrieval.Queries;
using Microsoft.Extensions.AI;

namespace BriefingBot.Evaluation;

/// <summary>What a model's answer on some evidence is to the reader.</summary>
/// <param name="Sentences">As shown.</param>
internal sealed record ComposedAnswer(bool ByModel, Fallback Fallback, IReadOnlyList<CheckedSentence> Sentences)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<Evidence> GatherAsync(EvaluatedCorpus corpus, string topic)
    {
        var parsed = (QueryParse.Parsed)QueryParser.Parse(topic, TimeProvider.System.GetUtcNow());
        return await new EvidenceGatherer(corpus.Corpus).GatherAsync(new(topic, parsed.Query, EvaluatedCorpus.Everything), CancellationToken.None);
    }

    public static async Task<ComposedAnswer> OfAsync(IChatClient model, Evidence evidence)
    {
        var writer = new ChatBriefingWriter(model, new("model", "measured"), Tlp.Red);
        var composer = new BriefingComposer(writer, Patience, TimeProvider.System);
        var question = composer.Commission(new(evidence.Plan.Query.Text, evidence.Plan.Query, EvaluatedCorpus.Everything));
        var written = await composer.ComposeAsync(question, evidence, CancellationToken.None);
        return new(written.ByModel, written.Fallback, [.. written.Drafts.Select(draft => SentenceGate.Judge(draft, evidence).Passed).OfType<CheckedSentence>()]);
    }

    public IEnumerable<string> UncitedIn(Evidence evidence) => Sentences
        .Where(sentence => sentence.Citations.Count == 0 || sentence.Citations.Any(n => evidence.Sources.All(source => source.N != n)))
        .Select(sentence => sentence.Text);
}
