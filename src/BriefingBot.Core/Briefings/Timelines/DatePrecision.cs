using System.Text.Json.Serialization;

namespace BriefingBot.Briefings.Timelines;

/// <summary>How exactly a sentence says when.</summary>
public enum DatePrecision
{
    [JsonStringEnumMemberName("day")]
    Day,

    [JsonStringEnumMemberName("month")]
    Month,

    [JsonStringEnumMemberName("year")]
    Year,
}
