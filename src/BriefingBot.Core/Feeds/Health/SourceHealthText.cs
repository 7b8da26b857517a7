namespace BriefingBot.Feeds.Health;

/// <summary>The states in words, the same on every surface.</summary>
public static class SourceHealthText
{
    public static string Of(SourceHealth state) => state == SourceHealth.NotModified ? "not modified" : state.ToString().ToLowerInvariant();

    /// <summary>How much it needs somebody: 0 for a source that cannot be read, then the less the higher.</summary>
    public static int Urgency(SourceHealth state) => state switch
    {
        SourceHealth.Failing => 0,
        SourceHealth.Quarantined => 1,
        SourceHealth.Silent => 2,
        SourceHealth.New => 3,
        SourceHealth.Salvaged => 4,
        SourceHealth.Disabled => 6,
        _ => 5,
    };

    /// <summary>Whether nothing has to be done about it.</summary>
    public static bool IsWell(SourceHealth state) => state is not (SourceHealth.Failing or SourceHealth.Quarantined or SourceHealth.Silent);
}
