using System.Text.Json.Serialization;

namespace BriefingBot.Briefings;

/// <summary>How a question ended.</summary>
public enum BriefingStatus
{
    [JsonStringEnumMemberName("answered")]
    Answered,

    /// <summary>No article is near enough to the question to say anything.</summary>
    [JsonStringEnumMemberName("nothing_found")]
    NothingFound,
}
