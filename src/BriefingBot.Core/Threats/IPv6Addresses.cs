using System.Net;
using System.Text;

namespace BriefingBot.Threats;

/// <summary>
/// IPv6 addresses, plain or with <c>[:]</c>: at least two colons, and a form that <see cref="IPAddress"/> reads. Times, MAC
/// addresses and scopes of a program (Face::Add) are none.
/// </summary>
internal static class IPv6Addresses
{
    // Eight groups of four and the dotted form of the last two.
    private const int LongestForm = 45;

    // Enough of a longer run to know that it is no address; the run is read past as a whole.
    private const int MostKept = 64;

    public static IEnumerable<IdentifierMention> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!CanStartAt(text, at))
            {
                at = Next(text, at);
                continue;
            }

            var (end, form) = Read(text, at);
            if (IsFreeStanding(text, at, end) && Canonical(form) is { } value)
            {
                yield return new(new Identifier(IdentifierKind.IPv6, value), at, end - at);
            }

            at = Math.Max(end, Next(text, at));
        }
    }

    /// <summary>The canonical form (RFC 5952); null where it is no address.</summary>
    private static string? Canonical(string form)
    {
        var groups = form.Split(':', StringSplitOptions.RemoveEmptyEntries);
        var isPlausible = form.Length <= LongestForm
            && form.Count(character => character == ':') >= 2
            && groups.Length > 0
            && !(groups.Length == 8 && groups.All(group => group.Length == 2))
            && (groups.Length > 2 || groups.Any(group => char.IsAsciiDigit(group[0]) || (group.Length == 4 && group.Any(char.IsAsciiDigit))));
        return isPlausible && IPAddress.TryParse(form, out var address) ? address.ToString() : null;
    }

    /// <summary>Reads hexadecimal digits, colons and, after two colons, dots; gives the end and the form without brackets.</summary>
    private static (int End, string Form) Read(string text, int start)
    {
        var form = new StringBuilder();
        var (at, colons) = (start, 0);
        while (at < text.Length)
        {
            int length;
            char read;
            if (char.IsAsciiHexDigit(text[at]))
            {
                (length, read) = (1, text[at]);
            }
            else if (Refang.ColonAt(text, at) is > 0 and var colon)
            {
                (length, read) = (colon, ':');
                colons++;
            }
            else if (colons >= 2 && Refang.DotAt(text, at, out _) is > 0 and var dot && char.IsAsciiDigit(text[at + dot]))
            {
                (length, read) = (dot, '.');
            }
            else
            {
                break;
            }

            at += length;
            if (form.Length < MostKept)
            {
                form.Append(read);
            }
        }

        // The colon of the sentence: "2001:db8::1: refused".
        if (form.Length > 1 && form[^1] == ':' && form[^2] != ':')
        {
            form.Length--;
            at -= text[at - 1] == ']' ? 3 : 1;
        }

        return (at, form.ToString());
    }

    private static bool IsFreeStanding(string text, int start, int end)
    {
        var before = start == 0 ? ' ' : text[start - 1];
        var isSlice = before == '[' && text[start] == ':' && start > 1 && char.IsAsciiLetterOrDigit(text[start - 2]);
        return !char.IsLetterOrDigit(before) && before is not ('_' or '-') && !Refang.DotBefore(text, start) && !isSlice
            && !(before == ':' && start > 1 && text[start - 2] == ':')
            && (end == text.Length || !Refang.IsNameCharacter(text[end])) && Refang.DotAt(text, end, out _) == 0;
    }

    /// <summary>Whether two colons stand at a place, or at most four hexadecimal digits and a colon.</summary>
    private static bool CanStartAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 5 && char.IsAsciiHexDigit(text[end]))
        {
            end++;
        }

        var colon = Refang.ColonAt(text, end);
        return colon > 0 && end - at < 5 && (end > at || Refang.ColonAt(text, end + colon) > 0);
    }

    /// <summary>The next place where an address can start: after this word, so that its end is not taken for a start.</summary>
    private static int Next(string text, int at)
    {
        if (!char.IsAsciiLetterOrDigit(text[at]))
        {
            return at + 1;
        }

        while (at < text.Length && char.IsAsciiLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
