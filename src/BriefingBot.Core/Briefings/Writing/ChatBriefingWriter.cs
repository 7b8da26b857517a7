using System.Runtime.CompilerServices;
using BriefingBot.Articles;
using BriefingBot.Briefings.Composing;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Briefings.Models;
using BriefingBot.Briefings.Writing.Prompts;
using Microsoft.Extensions.AI;

namespace BriefingBot.Briefings.Writing;

/// <summary>
/// The writer that has a model: shows it passages of the evidence, and takes the sentences from its answer as they come. It trusts
/// the model with nothing: a sentence rests on passages that were shown, or on none.
/// </summary>
/// <param name="most">The highest marking that the model may see; other evidence is left out.</param>
internal sealed class ChatBriefingWriter(IChatClient client, WriterIdentity identity, Tlp most) : IBriefingWriter
{
    /// <summary>The answer, and what a model that thinks first says to itself.</summary>
    private const int MostTokens = 2_000;

    private const int MostSentences = 10;

    public WriterIdentity Identity => identity;

    public async IAsyncEnumerable<DraftSentence> WriteAsync(
        Question question, Evidence evidence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var shown = Shown(evidence);
        var messages = Prompt.ToWrite(evidence.Plan.Query.Text, shown);
        var answer = new SentenceStream();
        var (written, ended) = (0, (ChatFinishReason?)null);
        await foreach (var update in UpdatesAsync(messages, OptionsFor(question), cancellationToken))
        {
            ended = update.FinishReason ?? ended;
            foreach (var sentence in answer.Append(update.Text))
            {
                yield return DraftOf(sentence, shown);
                if (++written == MostSentences)
                {
                    yield break;
                }
            }

            if (answer.IsTooLong)
            {
                break;
            }
        }

        if (Shortcoming(answer, ended, written) is { } shortcoming)
        {
            throw new WritingFailedException(shortcoming);
        }
    }

    public async Task<IReadOnlyList<Repaired>> RepairAsync(
        Question question, Evidence evidence, IReadOnlyList<Rejected> rejected, CancellationToken cancellationToken)
    {
        var shown = Shown(evidence);
        var response = await client.GetResponseAsync(Prompt.ToRepair(evidence.Plan.Query.Text, shown, rejected), OptionsFor(question), cancellationToken);
        return
        [
            .. from sentence in new SentenceStream().Append(response.Text).Take(MostSentences)
               where sentence.Of is not null
               select new Repaired(sentence.Of!.Value, DraftOf(sentence, shown)),
        ];
    }

    private IReadOnlyList<PromptSource> Shown(Evidence evidence) => PromptPassages.Choose(evidence, most) switch
    {
        { Count: > 0 } shown => shown,
        _ => throw new WritingFailedException(evidence.Sources.All(source => source.Source.Tlp > most) ? Fallback.Marked : Fallback.NotEnough),
    };

    private static CallOptions OptionsFor(Question question) => new()
    {
        Commission = question.Commission,
        MaxOutputTokens = MostTokens,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(Prompt.Schema, "briefing"),
        AdditionalProperties = new() { ["strict"] = true },
    };

    /// <summary>Streamed. A server that does not know how gives nothing at all, and is asked for the whole.</summary>
    private async IAsyncEnumerable<ChatResponseUpdate> UpdatesAsync(
        IList<ChatMessage> messages, CallOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var any = false;
        await foreach (var update in client.GetStreamingResponseAsync(messages, options, cancellationToken))
        {
            any = true;
            yield return update;
        }

        if (!any)
        {
            foreach (var update in (await client.GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
            {
                yield return update;
            }
        }
    }

    private static Fallback? Shortcoming(SentenceStream answer, ChatFinishReason? ended, int written) =>
        ended == ChatFinishReason.ContentFilter ? Fallback.ContentFilter
        : answer.IsTooLong ? Fallback.TooLong
        : answer.IsEmpty ? Fallback.Empty
        : written == 0 && answer.SaysNotEnough ? Fallback.NotEnough
        : answer.IsWhole ? (written == 0 ? Fallback.Unreadable : null)
        : ended == ChatFinishReason.Stop && written == 0 ? Fallback.Unreadable
        : Fallback.BrokenOff;

    private static DraftSentence DraftOf(ModelSentence sentence, IReadOnlyList<PromptSource> shown)
    {
        var passages = SupportingPassages.Of(sentence.Text, sentence.Citations, shown);
        return new(sentence.Text, [.. passages.Select(passage => passage.N)], passages, FacetName.Read(sentence.Facet));
    }
}
