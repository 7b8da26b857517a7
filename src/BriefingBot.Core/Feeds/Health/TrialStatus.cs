using System.Text.Json.Serialization;

namespace BriefingBot.Feeds.Health;

/// <summary>How trying an address ended.</summary>
public enum TrialStatus
{
    [JsonStringEnumMemberName("ok")]
    Ok,

    /// <summary>No connection was tried.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    [JsonStringEnumMemberName("failed")]
    Failed,
}
