using BriefingBot.Tests.Scenarios.Kills;

namespace BriefingBot.Evaluation;

/// <summary>Imports that are killed lose nothing that they reported as stored.</summary>
internal static class KillMeasure
{
    private const int Lines = 3_000;

    private const int Seed = 20170512;

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(int rounds)
    {
        var report = new Report();
        var all = new List<KilledRound>();
        await foreach (var round in KilledImports.RunAsync(rounds, Lines, Seed, CancellationToken.None))
        {
            all.Add(round);
            report.None(
                FormattableString.Invariant($"{round.Number,3}: {(round.WasKilled ? "killed" : "over")} {round.Moment}, {round.Acknowledged} reported, {round.Stored} there"),
                round.Problems);
        }

        // Kills that all come too early or too late would show nothing.
        report.AtLeast("imports killed after they had reported something", all.Count(round => round is { WasKilled: true, Acknowledged: > 0 }), rounds / 2.0);
        return report.Finish();
    }
}
