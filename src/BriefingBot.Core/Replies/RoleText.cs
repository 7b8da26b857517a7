using BriefingBot.Briefings.Indicators;

namespace BriefingBot.Replies;

/// <summary>An indicator's role in words.</summary>
internal static class RoleText
{
    public static string Of(IndicatorRole role) => role switch
    {
        IndicatorRole.Malicious => "malicious",
        IndicatorRole.Sinkhole => "sinkhole or kill switch",
        IndicatorRole.Victim => "victim",
        IndicatorRole.Reference => "reference",
        _ => "unknown",
    };
}
