using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Checks;

/// <summary>Counts what the checks decide: <c>briefingbot.checks.sentences</c> by verdict, <c>briefingbot.checks.reasons</c> by check.</summary>
internal static partial class CheckCounters
{
    public const string MeterName = "BriefingBot.Checks";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Sentences = Meter.CreateCounter<long>("briefingbot.checks.sentences", description: "Sentences that were checked.");

    private static readonly Counter<long> Reasons = Meter.CreateCounter<long>("briefingbot.checks.reasons", description: "What sentences were dropped for.");

    public static void Count(CheckVerdict verdict)
    {
        Sentences.Add(1, KeyValuePair.Create<string, object?>("verdict", verdict.IsKept ? "kept" : "dropped"));
        foreach (var reason in verdict.Reasons)
        {
            Reasons.Add(1, KeyValuePair.Create<string, object?>("check", NameOf(reason.Code)));
        }
    }

    /// <summary>A code as it is printed: <c>unknown_citation</c>.</summary>
    public static string NameOf(CheckCode code) => Capital().Replace(code.ToString(), "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
