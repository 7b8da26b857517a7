namespace BriefingBot.Replies;

/// <summary>How a source is, for people.</summary>
/// <param name="State">In words: "read 5 minutes ago".</param>
/// <param name="IsWell">Whether nothing has to be done about it.</param>
public sealed record SourceStanding(string Name, string State, bool IsWell)
{
    /// <summary>Whether it is read again and again; not one that was imported.</summary>
    public bool IsPolled { get; init; }

    /// <summary>Whether it was read in the last hour.</summary>
    public bool IsFresh { get; init; }
}
