namespace BriefingBot.Tests.Scenarios.Kills;

/// <summary>When an import is killed: so long after it said that so many lines are stored; with none, so long after its start.</summary>
internal sealed record KillMoment(int AfterLines, TimeSpan Pause)
{
    private const int BatchSize = 100;

    /// <summary>Every fourth falls into the start, in which the store is made.</summary>
    public static KillMoment Of(Random random, int lines) => random.Next(4) == 0
        ? new(0, TimeSpan.FromMilliseconds(random.Next(600)))
        : new(BatchSize * random.Next(1, lines / BatchSize / 2), TimeSpan.FromTicks(random.Next(30 * (int)TimeSpan.TicksPerMillisecond)));

    public override string ToString() => FormattableString.Invariant($"{Pause.TotalMilliseconds:0.0} ms after {(AfterLines == 0 ? "the start" : $"line {AfterLines}")}");
}
