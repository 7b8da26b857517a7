namespace BriefingBot.Feeds.Health;

/// <summary>When a source, or an entry of it, is set aside.</summary>
internal static class Quarantine
{
    /// <summary>Polls in which an entry could not be stored. It is left out then, until its content is another.</summary>
    public const int TriesOfEntry = 3;

    /// <summary>Entries set aside that make a source quarantined: one is an accident, so many are the source's way.</summary>
    public const int EntriesOfSource = 10;

    /// <summary>
    /// Answers in a row that were no feed, and make a source quarantined. With the pauses doubling it takes an hourly source a week,
    /// in which a publisher's bad day is over.
    /// </summary>
    public const int UnreadableAnswers = 10;

    /// <summary>Entries that are remembered for a source. Beyond it they are tried each time.</summary>
    public const int MostRemembered = 50;

    public static bool IsSetAside(PoisonEntry entry) => entry.Tries >= TriesOfEntry;

    public static bool Holds(IReadOnlyCollection<PoisonEntry> poison) => poison.Count(IsSetAside) >= EntriesOfSource;
}
