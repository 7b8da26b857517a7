using System.ClientModel;
using System.Data.Common;
using System.Runtime.CompilerServices;
using BriefingBot.Briefings.Composing;
using BriefingBot.Briefings.Writing.Prompts;
using Microsoft.Extensions.AI;

namespace BriefingBot.Briefings.Models;

/// <summary>
/// Takes what a call may cost from the day's budget before it is made, and gives back what it did not cost. Without budget there is no call.
/// </summary>
internal sealed class BudgetedChatClient(IChatClient inner, TokenBudget budget, string model) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var spending = await BeginAsync(messages, options, cancellationToken);
        try
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken);
            spending.Note(response.Text, response.Usage);
            return response;
        }
        catch (Exception failure) when (WasNotServed(failure))
        {
            spending.WasNotServed();
            throw;
        }
        finally
        {
            await EndAsync(spending, options);
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var spending = await BeginAsync(messages, options, cancellationToken);
        try
        {
            await using var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (await NextAsync(updates, spending))
            {
                var update = updates.Current;
                spending.Note(update.Text, update.Contents.OfType<UsageContent>().LastOrDefault()?.Details);
                yield return update;
            }
        }
        finally
        {
            await EndAsync(spending, options);
        }
    }

    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, Spending spending)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (Exception failure) when (WasNotServed(failure))
        {
            spending.WasNotServed();
            throw;
        }
    }

    /// <summary>A service that refuses a call, or is not reached, does not charge for it.</summary>
    private static bool WasNotServed(Exception failure) =>
        ModelFailures.Of(failure) is Fallback.Resting or Fallback.Unreachable || failure is ClientResultException;

    private async Task<Spending> BeginAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        var most = new TokenCount(messages.Sum(message => TokenCounter.Count(message.Text)), options?.MaxOutputTokens ?? 0);
        return new(most, await budget.TakeAsync((options as CallOptions)?.Commission?.User, most, cancellationToken));
    }

    private async Task EndAsync(Spending spending, ChatOptions? options)
    {
        var spent = spending.Spent;
        (options as CallOptions)?.Commission?.Charge(spent);
        WritingMeter.Spent(model, spent);
        try
        {
            await budget.SettleAsync(spending.Taking, spent, CancellationToken.None);
        }
        catch (DbException)
        {
            // What was taken stays taken, which is never too little; and the answer is there.
        }
    }

    /// <summary>What one call costs: as the service counts it, else as it is counted here.</summary>
    private sealed class Spending(TokenCount most, TokenBudget.Taking taking)
    {
        private readonly System.Text.StringBuilder written = new();
        private UsageDetails? usage;
        private bool served = true;

        public TokenBudget.Taking Taking => taking;

        public TokenCount Spent =>
            usage is not null ? new(usage.InputTokenCount ?? most.In, usage.OutputTokenCount ?? TokenCounter.Count(written.ToString()))
            : served || written.Length > 0 ? new(most.In, TokenCounter.Count(written.ToString()))
            : default;

        public void Note(string text, UsageDetails? counted)
        {
            written.Append(text);
            usage = counted ?? usage;
        }

        public void WasNotServed() => served = false;
    }
}
