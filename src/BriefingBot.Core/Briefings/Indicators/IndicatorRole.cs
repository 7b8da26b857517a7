using System.Text.Json.Serialization;

namespace BriefingBot.Briefings.Indicators;

/// <summary>What part an indicator plays, as the articles tell it.</summary>
public enum IndicatorRole
{
    /// <summary>No article says.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>The attackers': a server, a file, a mailbox.</summary>
    [JsonStringEnumMemberName("malicious")]
    Malicious,

    /// <summary>In defenders' hands, or a kill switch. To block one does harm: WannaCry spread where its kill switch was blocked.</summary>
    [JsonStringEnumMemberName("sinkhole")]
    Sinkhole,

    /// <summary>Of somebody who was attacked.</summary>
    [JsonStringEnumMemberName("victim")]
    Victim,

    /// <summary>Somebody's who only reports, or a well-known service.</summary>
    [JsonStringEnumMemberName("reference")]
    Reference,
}
