using System.Diagnostics.Metrics;

namespace BriefingBot.Briefings.Composing;

/// <summary>What the administrator counts of the writing.</summary>
internal static class WritingMeter
{
    public const string Name = "BriefingBot.Briefings";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Answers = Meter.CreateCounter<long>(
        "briefingbot.answers.written", "{answer}", "Answers written, by model and by the reason for which the extractive writer stood in.");

    private static readonly Counter<long> Sentences = Meter.CreateCounter<long>(
        "briefingbot.sentences.checked", "{sentence}", "Sentences of a model, by what the checks made of them: kept, repaired or dropped.");

    private static readonly Counter<long> Tokens = Meter.CreateCounter<long>(
        "briefingbot.model.tokens", "{token}", "Tokens of a model, in and out.");

    public static void Written(string model, Fallback fallback) =>
        Answers.Add(1, new("model", model), new KeyValuePair<string, object?>("fallback", fallback.ToString()));

    public static void Checked(string model, string verdict, int count) =>
        Sentences.Add(count, new("model", model), new KeyValuePair<string, object?>("verdict", verdict));

    public static void Spent(string model, TokenCount tokens)
    {
        Tokens.Add(tokens.In, new("model", model), new KeyValuePair<string, object?>("direction", "in"));
        Tokens.Add(tokens.Out, new("model", model), new KeyValuePair<string, object?>("direction", "out"));
    }
}
