using BriefingBot.Briefings.Indicators;

namespace BriefingBot.Replies.Files;

/// <summary>
/// A value a line, for blocking. Only what an article calls malicious: no kill switch, no victim, no well-known host, and nothing
/// of which no article says what it is.
/// </summary>
internal static class IndicatorList
{
    public static string Of(IndicatorReport report) => string.Concat(
        report.Indicators.Where(indicator => indicator.Role == IndicatorRole.Malicious).Select(indicator => indicator.Value + "\n"));
}
