using System.Collections.Frozen;

namespace BriefingBot.Feeds.Parsing.Dates;

/// <summary>
/// Names of time zones, with what publishers mean by them. RFC 822's single letters are UTC: half of the programs wrote them with the
/// wrong sign (RFC 5322 section 4.3).
/// </summary>
internal static class ZoneWords
{
    private static readonly FrozenDictionary<string, double> Hours = new Dictionary<string, double>
    {
        ["EST"] = -5, ["EDT"] = -4, ["ET"] = -5, ["CST"] = -6, ["CDT"] = -5, ["CT"] = -6, ["MST"] = -7, ["MDT"] = -6, ["MT"] = -7,
        ["PST"] = -8, ["PDT"] = -7, ["PT"] = -8, ["AST"] = -4, ["ADT"] = -3, ["NST"] = -3.5, ["NDT"] = -2.5, ["AKST"] = -9, ["AKDT"] = -8,
        ["HST"] = -10, ["BRT"] = -3, ["ART"] = -3, ["WET"] = 0, ["WEST"] = 1, ["BST"] = 1, ["CET"] = 1, ["CEST"] = 2, ["MET"] = 1,
        ["MEZ"] = 1, ["MEST"] = 2, ["MESZ"] = 2, ["EET"] = 2, ["EEST"] = 3, ["SAST"] = 2, ["IDT"] = 3, ["MSK"] = 3, ["MSD"] = 4, ["GST"] = 4,
        ["PKT"] = 5, ["IST"] = 5.5, ["NPT"] = 5.75, ["ICT"] = 7, ["WIB"] = 7, ["HKT"] = 8, ["SGT"] = 8, ["PHT"] = 8, ["AWST"] = 8, ["JST"] = 9,
        ["KST"] = 9, ["ACST"] = 9.5, ["ACDT"] = 10.5, ["AEST"] = 10, ["AEDT"] = 11, ["NZST"] = 12, ["NZDT"] = 13,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The offset; zero for a name that nobody knows.</summary>
    public static TimeSpan OffsetOf(string name) => TimeSpan.FromHours(Hours.GetValueOrDefault(name));
}
