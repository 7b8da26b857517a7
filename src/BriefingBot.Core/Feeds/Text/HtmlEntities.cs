using System.Globalization;
using System.Net;
using System.Text;

namespace BriefingBot.Feeds.Text;

/// <summary>
/// HTML's character references. Only those that end in a semicolon: the older ones without stand in the queries of addresses
/// (<c>?a=1&amp;copy=2</c>).
/// </summary>
internal static class HtmlEntities
{
    /// <summary>The longest name of HTML 4 (<c>thetasym</c>), and of a number with leading zeros.</summary>
    private const int LongestName = 12;

    /// <summary>The text with every reference that is known replaced; all else stays as it is.</summary>
    public static string Decode(string text) => Replace(text, CharacterOf);

    /// <summary>The same for XML: its own five names stay, and an ampersand that begins nothing is escaped.</summary>
    public static string DecodeNamed(string xml) =>
        Replace(xml, name => name is "amp" or "lt" or "gt" or "quot" or "apos" || name.StartsWith('#') ? null : CharacterOf(name));

    /// <summary>Whether a text has a reference that is known.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('&'); at >= 0;)
        {
            if (NameAt(text, at) is { } name && CharacterOf(name) is not null)
            {
                return true;
            }

            var next = text[(at + 1)..].IndexOf('&');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private static string Replace(string text, Func<string, string?> characterOf)
    {
        var at = text.IndexOf('&', StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var (decoded, copied) = (new StringBuilder(text.Length), 0);
        for (; at >= 0; at = text.IndexOf('&', at))
        {
            if (NameAt(text, at) is { } name && characterOf(name) is { } character)
            {
                decoded.Append(text, copied, at - copied).Append(character);
                at += name.Length + 2;
                copied = at;
            }
            else
            {
                at++;
            }
        }

        return decoded.Append(text, copied, text.Length - copied).ToString();
    }

    private static string? NameAt(ReadOnlySpan<char> text, int at)
    {
        var name = text.Slice(at + 1, Math.Min(LongestName + 1, text.Length - at - 1));
        var end = name.IndexOf(';');
        return end > 0 ? name[..end].ToString() : null;
    }

    private static string? CharacterOf(string name)
    {
        if (name[0] == '#')
        {
            return NumberOf(name) is { } number ? char.ConvertFromUtf32(number) : null;
        }

        if (!name.All(char.IsAsciiLetterOrDigit))
        {
            return null;
        }

        var reference = $"&{name};";
        var decoded = WebUtility.HtmlDecode(reference);
        return decoded == reference ? null : decoded;
    }

    private static int? NumberOf(string name)
    {
        var parsed = name is ['#', 'x' or 'X', ..]
            ? int.TryParse(name.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            : int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out number);
        return parsed && Rune.IsValid(number) && number > 0 ? number : null;
    }
}
