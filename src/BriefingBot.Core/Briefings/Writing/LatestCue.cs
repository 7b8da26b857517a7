using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Writing;

/// <summary>Whether a sentence says how it went on or how it ended.</summary>
internal static partial class LatestCue
{
    public static double Of(string text) => Outcome().IsMatch(text) ? 0.7 : 0;

    [GeneratedRegex(@"\b(?:arrested|indict(?:ed|ment|ments|s)|charged (?:with|in|two|three|four|over)|sentenced|convicted|pleaded|settle(?:d|ment)|fined|cash(?:ed|ing) out|withdr(?:ew|awn)|resigned|stepp(?:ed|ing) down|class[- ]action|lawsuits? (?:was|were|has|have)|extradit\w+|seized|shut down (?:the|its)|taken down|(?:free|new) decrypt\w+|months? (?:on|later)|years? later|is back|comeback|re-?emerg\w+|resurfac\w+|no longer|sanction(?:s|ed)|unsealed|went down by|decreas\w+|new variant|new version)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Outcome();
}
