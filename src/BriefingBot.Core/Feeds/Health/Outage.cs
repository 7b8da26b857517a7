using System.Globalization;

namespace BriefingBot.Feeds.Health;

/// <summary>No source at all can be read, though several were tried: most likely this side's network, its DNS or its proxy.</summary>
/// <param name="LastRead">When the last one could be.</param>
/// <param name="Tried">Sources that were tried in vain within <see cref="After"/>.</param>
/// <param name="Cause">What the last of these came to.</param>
internal sealed record Outage(DateTimeOffset? LastRead, int Tried, string? Cause)
{
    /// <summary>Nothing for so long, while sources were tried, is told.</summary>
    public static readonly TimeSpan After = TimeSpan.FromHours(2);

    /// <summary>One dead source that is tried while the others rest is no outage.</summary>
    private const int FewestTried = 3;

    /// <param name="states">Of the sources that are polled over the network.</param>
    /// <param name="watchedSince">While nobody polled, nothing could be read.</param>
    /// <returns>Null when there is none.</returns>
    public static Outage? Of(IReadOnlyCollection<SourceState> states, DateTimeOffset watchedSince, DateTimeOffset now)
    {
        var lastRead = states.Max(state => state.LastSuccess);
        var tried = states.Where(state => state.Failures > 0 && state.LastPoll > now - After).ToList();
        return tried.Count > 0 && tried.Count >= Math.Min(FewestTried, states.Count) && now - watchedSince >= After && (lastRead is null || now - lastRead >= After)
            ? new(lastRead, tried.Count, tried.MaxBy(state => state.LastPoll)?.Error)
            : null;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"No source could be read for two hours, {Tried} were tried{(LastRead is { } last ? $"; the last one was read at {last.UtcDateTime:yyyy-MM-dd HH:mm} UTC" : "")}. The last cause: {Cause?.TrimEnd('.')}.");
}
