using System.Text.Json.Serialization;

namespace BriefingBot.Feeds.Health;

/// <summary>How a source does.</summary>
public enum SourceHealth
{
    /// <summary>Not polled yet.</summary>
    [JsonStringEnumMemberName("new")]
    New,

    [JsonStringEnumMemberName("healthy")]
    Healthy,

    /// <summary>Malformed, or in part unreadable; what could be read is kept.</summary>
    [JsonStringEnumMemberName("salvaged")]
    Salvaged,

    /// <summary>Readable, and without an entry. That is no failure.</summary>
    [JsonStringEnumMemberName("empty")]
    Empty,

    /// <summary>Healthy, and unchanged since the poll before.</summary>
    [JsonStringEnumMemberName("not_modified")]
    NotModified,

    [JsonStringEnumMemberName("failing")]
    Failing,

    /// <summary>Not polled: the manifest says so.</summary>
    [JsonStringEnumMemberName("disabled")]
    Disabled,
}
