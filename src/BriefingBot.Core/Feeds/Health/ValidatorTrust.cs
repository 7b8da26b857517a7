namespace BriefingBot.Feeds.Health;

/// <summary>
/// What a server's "not modified" is worth. Some say it for ever, whatever they publish; a source that would then look silent is
/// asked for everything once, and its answer shows which it is.
/// </summary>
internal enum ValidatorTrust
{
    Trusted,

    /// <summary>The source is silent, and the next full answer decides.</summary>
    Doubted,

    /// <summary>There was something new behind "not modified": the source is asked for everything from now on.</summary>
    Refuted,
}
