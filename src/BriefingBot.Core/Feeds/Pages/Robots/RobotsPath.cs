using System.Globalization;
using System.Text;

namespace BriefingBot.Feeds.Pages.Robots;

/// <summary>
/// One writing for the paths of addresses and of rules, so that they can be compared letter by letter: <c>%62</c> is <c>b</c>, and
/// <c>ツ</c> is <c>%E3%83%84</c> (RFC 9309, section 2.2.2). What a rule writes as <c>%2A</c> is a star and no wildcard.
/// </summary>
internal static class RobotsPath
{
    /// <summary>In a query these mean nothing of their own, so that an address in it is the same escaped or not.</summary>
    private const string NoDelimitersInQuery = ":/?#[]@";

    public static string Of(Uri address) => Normal(address.PathAndQuery, isPattern: false);

    /// <summary>Of a rule: stars, and a dollar sign at the end, stay what they are.</summary>
    public static string OfPattern(string written) => Normal(written, isPattern: true);

    private static string Normal(string text, bool isPattern)
    {
        var octets = Encoding.UTF8.GetBytes(text);
        var normal = new StringBuilder(octets.Length);
        var isInQuery = false;
        for (var at = 0; at < octets.Length; at++)
        {
            var octet = (char)octets[at];
            if (octet == '%' && Escaped(octets, at) is { } value)
            {
                at += 2;
                Append(normal, value, isKept: char.IsAsciiLetterOrDigit(value) || value is '-' or '.' or '_' or '~');
                continue;
            }

            Append(normal, octet, octet switch
            {
                '*' => isPattern,
                '$' => isPattern && at == octets.Length - 1,
                '%' or <= ' ' or > '~' => false,
                _ => !isInQuery || !NoDelimitersInQuery.Contains(octet, StringComparison.Ordinal),
            });
            isInQuery |= octet == '?';
        }

        return normal.ToString();
    }

    private static char? Escaped(byte[] octets, int at) =>
        at + 2 < octets.Length && char.IsAsciiHexDigit((char)octets[at + 1]) && char.IsAsciiHexDigit((char)octets[at + 2])
            ? (char)Convert.FromHexString([(char)octets[at + 1], (char)octets[at + 2]])[0]
            : null;

    private static void Append(StringBuilder normal, char octet, bool isKept)
    {
        if (isKept)
        {
            normal.Append(octet);
        }
        else
        {
            normal.Append('%').Append(((int)octet).ToString("X2", CultureInfo.InvariantCulture));
        }
    }
}
