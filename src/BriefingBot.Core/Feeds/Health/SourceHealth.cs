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

    /// <summary>Readable, and without anything new for much longer than is usual with it: see <see cref="Cadence"/>.</summary>
    [JsonStringEnumMemberName("silent")]
    Silent,

    /// <summary>
    /// What it gives is set aside: it answers, and what came was no feed many times in a row, or many of its entries could not be
    /// stored in three tries. It is polled on, a broken one less and less often, and is well again as soon as it can be read. See
    /// <see cref="Quarantine"/>.
    /// </summary>
    [JsonStringEnumMemberName("quarantined")]
    Quarantined,
}
