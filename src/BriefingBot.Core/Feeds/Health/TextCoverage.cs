using System.Text.Json.Serialization;

namespace BriefingBot.Feeds.Health;

/// <summary>How much of a source's entries is kept.</summary>
public enum TextCoverage
{
    /// <summary>Their whole texts, from the feed or from their pages.</summary>
    [JsonStringEnumMemberName("full")]
    Full,

    /// <summary>The feed's summaries.</summary>
    [JsonStringEnumMemberName("summary")]
    Summary,

    /// <summary>The feed's summaries, for the rest is for those who pay.</summary>
    [JsonStringEnumMemberName("paywalled")]
    Paywalled,
}
