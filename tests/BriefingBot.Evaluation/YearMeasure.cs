using System.Diagnostics;
using BriefingBot.Tests.Scenarios.Year;

namespace BriefingBot.Evaluation;

/// <summary>A year of polling goes by: nothing is lost, nothing doubled, nothing asked too often, nothing broken hidden.</summary>
internal static class YearMeasure
{
    private const int Sources = 200;

    private const double MostGrowth = 24;

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(int days)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = await SimulatedTime.RunAsync(Sources, Ailments.All.Count, TimeSpan.FromDays(days), CancellationToken.None);
        Console.WriteLine(FormattableString.Invariant(
            $"{days} days of {Sources} sources, {Ailments.All.Count} of them broken in as many ways, in {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s: {outcome.Requests} polls that reached a server, {outcome.NotModified} not modified, {outcome.Articles} articles, {outcome.Notices} notices"));
        var report = new Report();
        report.None("polls too early, with wrong validators, or too late for an entry", outcome.Unkempt);
        report.None("sources with entries lost or doubled", outcome.LostOrDoubled);
        report.None("sources that are shown as something else than they are", outcome.Hidden);
        report.None("sources that were given up", outcome.GivenUp);
        report.None("sources of which administrators were told the same twice", outcome.ToldTwice);
        report.AtMost("managed memory that came in the last ten months, MB", (outcome.Bytes.End - outcome.Bytes.Early) / 1e6, MostGrowth);
        return report.Finish();
    }
}
