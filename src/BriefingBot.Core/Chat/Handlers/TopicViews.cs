using BriefingBot.Briefings;
using BriefingBot.Briefings.Indicators;
using BriefingBot.Briefings.Timelines;
using BriefingBot.Retrieval;

namespace BriefingBot.Chat.Handlers;

/// <summary>Shows a topic otherwise than in a briefing: when things happened, and which indicators its articles hold.</summary>
internal sealed class TopicViews(SearchableCorpus corpus, TimeProvider clock)
{
    private readonly TimelineCompiler timelines = new(corpus, clock);
    private readonly IndicatorCollector indicators = new(corpus, clock);

    public Task<BriefOutcome> TimelineAsync(string topic, Asker asker, bool fromSamples, CancellationToken cancellationToken) =>
        ViewAsync(topic, asker, async question => new BriefOutcome.Dated(await timelines.CompileAsync(question, cancellationToken), fromSamples));

    public Task<BriefOutcome> IndicatorsAsync(string topic, Asker asker, bool fromSamples, CancellationToken cancellationToken) =>
        ViewAsync(topic, asker, async question => new BriefOutcome.Listed(await indicators.CollectAsync(question, cancellationToken), fromSamples));

    private async Task<BriefOutcome> ViewAsync(string topic, Asker asker, Func<Question, Task<BriefOutcome>> viewAsync) =>
        AskedQuestion.Read(topic, asker, clock.GetUtcNow(), out var problem) is { } question ? await viewAsync(question) : new BriefOutcome.Invalid(problem);
}
