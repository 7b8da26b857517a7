using System.Globalization;

namespace BriefingBot.Feeds.Fetching;

/// <summary>
/// What a host's name says before anybody resolves it. Behind a proxy nobody here does: the name is all that can be checked.
/// </summary>
internal static class HostName
{
    private const int LongestLabel = 63;
    private const int Longest = 253;

    /// <summary>Top-level names that no public registry has, from RFC 6761, RFC 8375, ICANN's .internal, and what companies use.</summary>
    private static readonly HashSet<string> InternalSuffixes =
        ["localhost", "localdomain", "local", "internal", "intranet", "private", "corp", "home", "lan", "arpa", "invalid", "onion"];

    /// <returns>What is wrong with it, to follow its name; null when it may be a public one.</returns>
    public static string? Objection(string host)
    {
        var labels = host.TrimEnd('.').Split('.', '。', '．', '｡');
        if (host.Length > Longest || labels.Any(label => label.Length is 0 or > LongestLabel))
        {
            return "is not a host's name";
        }

        // The rule of the URL standard: a name that ends in a number is a way to write an IPv4 address. Libraries and proxies read
        // 127.1, 0x7f.1, 017700000001 and circled digits as one.
        if (IsNumber(labels[^1]))
        {
            return "is an IP address in disguise";
        }

        return labels.Length == 1 ? "is a name of an internal network"
            : InternalSuffixes.Contains(labels[^1].ToLowerInvariant()) ? "is a name of an internal network"
            : null;
    }

    private static bool IsNumber(string label) =>
        label.EnumerateRunes().All(rune => CharUnicodeInfo.GetUnicodeCategory(rune.Value)
            is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber)
        || (label.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && label.Skip(2).All(char.IsAsciiHexDigit));
}
