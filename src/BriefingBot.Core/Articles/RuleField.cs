using System.Text.Json.Serialization;

namespace BriefingBot.Articles;

/// <summary>Where a rule looks.</summary>
public enum RuleField
{
    [JsonStringEnumMemberName("either")]
    Either,

    [JsonStringEnumMemberName("title")]
    Title,

    [JsonStringEnumMemberName("body")]
    Body,
}
