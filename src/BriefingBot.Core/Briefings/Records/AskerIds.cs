namespace BriefingBot.Briefings.Records;

/// <summary>What a record says of who asked.</summary>
public enum AskerIds
{
    /// <summary>A name that only this data directory's key leads to.</summary>
    Pseudonym,

    /// <summary>The platform's own id.</summary>
    Plain,

    /// <summary>Nothing; then nobody can come back to an answer that was not shared.</summary>
    None,
}
