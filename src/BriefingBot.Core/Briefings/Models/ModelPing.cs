using BriefingBot.Briefings.Composing;
using Microsoft.Extensions.AI;

namespace BriefingBot.Briefings.Models;

/// <summary>Asks the model for a word.</summary>
public static class ModelPing
{
    /// <returns>What is wrong and what to do, in sentences; null when it answers.</returns>
    public static async Task<string?> AskAsync(ModelSetup setup, TimeSpan patience, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var over = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, over.Token);
        try
        {
            using var connection = new ModelConnection(setup);
            await connection.Client.GetResponseAsync("Answer with the word yes.", cancellationToken: either.Token);
            return null;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            var reason = ModelFailures.Of(failure);
            return $"{FallbackText.Cause(reason)}. {FallbackText.Advice(reason)}";
        }
    }
}
