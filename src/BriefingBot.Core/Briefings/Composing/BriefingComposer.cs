using BriefingBot.Briefings.Checks;
using BriefingBot.Briefings.Caching;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Briefings.Models;
using BriefingBot.Briefings.Writing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Briefings.Composing;

/// <summary>
/// Makes an answer of what a writer gives: checks each sentence as it comes, has the failing ones repaired once, and lets the
/// extractive writer fill up what is left, or stand in. Whatever the model does, there is an answer in time, and every sentence of it
/// passed the checks.
/// </summary>
internal sealed partial class BriefingComposer
{
    /// <summary>Of the time for an answer: the rest is for the search before it and the sending after it.</summary>
    private const double ForTheModel = 0.85;

    /// <summary>A writer that does not hear the end of its time is left behind a little later.</summary>
    private const double ForTheWriter = 0.92;

    private const int EnoughSentences = 3;

    private const int MostWords = 120;

    private static readonly TimeSpan LongestRepair = TimeSpan.FromSeconds(5);

    private readonly IBriefingWriter writer;
    private readonly ExtractiveBriefingWriter extractive = new();
    private readonly TimeSpan patience;
    private readonly TimeProvider clock;
    private readonly ILogger logger;

    /// <param name="patience">How long an answer may take. A writer without a model is not timed: it computes.</param>
    public BriefingComposer(IBriefingWriter writer, TimeSpan patience, TimeProvider clock, ILogger<BriefingComposer>? logger = null) =>
        (this.writer, this.patience, this.clock, this.logger) = (writer, patience, clock, logger ?? NullLogger<BriefingComposer>.Instance);

    public WriterIdentity Identity => writer.Identity;

    /// <summary>Whether writing costs money, so that hosts should rather wait for one another.</summary>
    public bool IsCostly => Identity.Model is not null;

    /// <summary>The question, with the time that its answer has from now on.</summary>
    public Question Commission(Question question) => question with { Commission = new(question.User, new(clock, patience * ForTheModel)) };

    /// <param name="question">A commissioned one.</param>
    public async Task<WrittenAnswer> ComposeAsync(Question question, Evidence evidence, CancellationToken cancellationToken)
    {
        if (!IsCostly)
        {
            return new(await QuotedAsync(writer, question, evidence, cancellationToken));
        }

        var draft = new ComposedDraft(evidence);
        var failure = await WriteAsync(question, evidence, draft, cancellationToken);
        if (failure == Fallback.None && draft.Rejected.Count > 0)
        {
            await RepairAsync(question, evidence, draft, cancellationToken);
        }

        var answer = await FinishAsync(question, evidence, draft, failure, cancellationToken);
        Count(draft, answer);
        return answer with { Tokens = question.Commission?.Spent ?? default };
    }

    /// <returns>Why it ended early; <see cref="Fallback.None"/> when it did not.</returns>
    private Task<Fallback> WriteAsync(Question question, Evidence evidence, ComposedDraft draft, CancellationToken cancellationToken) => TryAsync(
        TimeLeft(question),
        async token =>
        {
            await foreach (var sentence in writer.WriteAsync(question, evidence, token))
            {
                draft.Add(sentence);
            }
        },
        cancellationToken);

    /// <summary>One more call, and not a long one: what it does not mend is dropped.</summary>
    private async Task RepairAsync(Question question, Evidence evidence, ComposedDraft draft, CancellationToken cancellationToken)
    {
        var left = TimeLeft(question);
        await TryAsync(
            left < LongestRepair ? left : LongestRepair,
            async token =>
            {
                foreach (var repaired in await writer.RepairAsync(question, evidence, draft.Rejected, token))
                {
                    draft.Replace(repaired);
                }
            },
            cancellationToken);
    }

    private async Task<WrittenAnswer> FinishAsync(
        Question question, Evidence evidence, ComposedDraft draft, Fallback failure, CancellationToken cancellationToken)
    {
        var kept = draft.Kept(MostWords);
        if (kept.Count == 0)
        {
            var reason = failure == Fallback.None ? Fallback.Unsupported : failure;
            return new(await QuotedAsync(extractive, question, evidence, cancellationToken)) { Fallback = reason };
        }

        if (failure == Fallback.None && !(draft.HasDropped && kept.Count < EnoughSentences))
        {
            return new(kept) { ByModel = true };
        }

        var added = kept.Count < EnoughSentences
            ? ComposedDraft.WhatAdds(await QuotedAsync(extractive, question, evidence, cancellationToken), kept, MostWords, evidence)
            : [];
        return new([.. kept, .. added]) { ByModel = true, Fallback = failure == Fallback.None ? Fallback.TooFewSupported : failure };
    }

    private static async Task<IReadOnlyList<DraftSentence>> QuotedAsync(
        IBriefingWriter writer, Question question, Evidence evidence, CancellationToken cancellationToken) =>
        await writer.WriteAsync(question, evidence, cancellationToken).Where(draft => SentenceGate.Judge(draft, evidence).Passed is not null).ToListAsync(cancellationToken);

    /// <summary>A model may fail in any way: all of them end here, as a value, but for that who asked has gone.</summary>
    private async Task<Fallback> TryAsync(TimeSpan limit, Func<CancellationToken, Task> actAsync, CancellationToken cancellationToken)
    {
        using var over = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, over.Token);
        try
        {
            await actAsync(either.Token).WaitAsync(either.Token);
            return Fallback.None;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure)
        {
            var reason = ModelFailures.Of(failure);
            Log.Failed(logger, Identity.Model!, reason, FallbackText.Advice(reason));
            return reason;
        }
    }

    private TimeSpan TimeLeft(Question question) => (question.Commission?.Deadline.Left ?? TimeSpan.Zero) + (patience * (ForTheWriter - ForTheModel));

    private void Count(ComposedDraft draft, WrittenAnswer answer)
    {
        var model = Identity.Model!;
        WritingMeter.Written(model, answer.Fallback);
        WritingMeter.Checked(model, "kept", draft.KeptCount);
        WritingMeter.Checked(model, "repaired", draft.RepairedCount);
        WritingMeter.Checked(model, "dropped", draft.Rejected.Count);
        if (answer.Fallback is Fallback.Unsupported or Fallback.TooFewSupported)
        {
            Log.Dropped(logger, model, draft.Rejected.Count, FallbackText.Advice(answer.Fallback));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The model {Model} did not finish an answer: {Reason}. The extractive writer stood in. {Advice}")]
        public static partial void Failed(ILogger logger, string model, Fallback reason, string advice);

        [LoggerMessage(2, LogLevel.Warning, "Of an answer of the model {Model}, {Dropped} sentences did not pass the checks and were dropped. {Advice}")]
        public static partial void Dropped(ILogger logger, string model, int dropped, string advice);
    }
}
