namespace BriefingBot.Briefings;

/// <summary>A length of time that has begun.</summary>
internal sealed class Deadline(TimeProvider clock, TimeSpan length)
{
    private readonly long started = clock.GetTimestamp();

    /// <summary>Zero when it is over.</summary>
    public TimeSpan Left => clock.GetElapsedTime(started) is var elapsed && elapsed < length ? length - elapsed : TimeSpan.Zero;
}
