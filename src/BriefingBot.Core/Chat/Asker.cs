using BriefingBot.Replies;
using BriefingBot.Retrieval;

namespace BriefingBot.Chat;

/// <summary>Who asks, and where.</summary>
/// <param name="Channel">The platform's channel: <c>cli:local</c>, <c>console:local</c>.</param>
/// <param name="Clearance">What that channel may see.</param>
public sealed record Asker(string Channel, Clearance Clearance)
{
    /// <summary>The person on the platform: <c>slack:T…:U…</c>. Null for nobody in particular, who has no private answers.</summary>
    public string? User { get; init; }

    /// <summary>The thread in which it is asked, by its id on the platform; null outside of one.</summary>
    public string? Thread { get; init; }

    /// <summary>Whether the answer is shown to the asker alone or to the channel.</summary>
    public Visibility Visibility { get; init; } = Visibility.Private;

    /// <summary>The channel's: whose days "yesterday" and <c>until:2017-06-01</c> mean.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;
}
