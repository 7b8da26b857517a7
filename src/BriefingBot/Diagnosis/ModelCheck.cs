using System.Globalization;
using BriefingBot.Briefings.Models;

namespace BriefingBot.Diagnosis;

/// <summary>Whether the model answers a word. It costs a few tokens, and no article is shown to it.</summary>
internal static class ModelCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<Finding> OfAsync(ModelSetup? model, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (model is null)
        {
            return new("model", true, "not configured: answers are quoted from the sources (Llm:Provider)");
        }

        var started = clock.GetTimestamp();
        return await ModelPing.AskAsync(model, Patience, clock, cancellationToken) is { } problem
            ? new("model", false, $"{problem} Answers come all the same, quoted from the sources.")
            : new("model", true, string.Create(
                CultureInfo.InvariantCulture, $"{model.Options.Kind} answers within {clock.GetElapsedTime(started).TotalSeconds:F1} s; articles up to {model.Options.MaxTlp} are shown to it"));
    }
}
