using System.Globalization;

namespace BriefingBot.Benchmarks.SlackLoad;

/// <summary>What came of it.</summary>
/// <param name="Milliseconds">Of every acknowledgement, from when the command was due.</param>
/// <param name="Kept">Commands whose answer was to follow.</param>
/// <param name="Failed">Acknowledgements that were no answer, no promise and no "busy".</param>
/// <param name="Unanswered">Kept ones whose answer never came, or came twice.</param>
internal sealed record LoadReport(
    LoadOptions Options, double[] Milliseconds, int AnsweredAtOnce, int Kept, int Busy, int Failed, int Unanswered, long MegabytesBefore, long MegabytesAtMost)
{
    private const double Target = 100;

    public bool IsGood => Failed == 0 && Unanswered == 0 && (Options.IsSmoke || Percentile(0.99) < Target);

    public void Print(TextWriter output) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
        {Options.Commands} commands, {Options.Rate} a second for {Options.Seconds} s, every one on a topic of its own; a writer that takes 60 s
        acknowledged    p50 {Percentile(0.5):F1} ms   p95 {Percentile(0.95):F1} ms   p99 {Percentile(0.99):F1} ms (target {Target:F0})   longest {Milliseconds.Max():F1} ms
        told            answered at once {AnsweredAtOnce}, answer follows {Kept}, busy {Busy}, failed {Failed}
        answers         {Kept - Unanswered} of {Kept} that were to follow came, once each
        memory          {MegabytesBefore} MB before, {MegabytesAtMost} MB at most (the commands' sender and the fake Slack included)
        """));

    private double Percentile(double part)
    {
        var sorted = Milliseconds.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)(part * sorted.Length))];
    }
}
