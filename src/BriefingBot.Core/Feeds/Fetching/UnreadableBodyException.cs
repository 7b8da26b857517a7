namespace BriefingBot.Feeds.Fetching;

/// <summary>A body that is not taken as it is.</summary>
/// <param name="what">To follow "The answer of that host".</param>
internal sealed class UnreadableBodyException(string what) : Exception(what);
