namespace BriefingBot.Threats;

/// <summary>Four octets of 0 to 255 without leading zeros, joined by dots, plain or hidden.</summary>
internal static class IPv4Address
{
    /// <summary>Where the address that starts at a place ends; 0 when there is none.</summary>
    /// <param name="hidden">Whether one of its dots is hidden.</param>
    public static int EndAt(string text, int at, out bool hidden)
    {
        var end = FourOctets(text, at, out hidden);
        return end > 0 && IsWhole(text, end) ? end : 0;
    }

    /// <summary>The address between two places, with plain dots.</summary>
    public static string Value(string text, int start, int end) =>
        string.Join('.', text[start..end].Split(NotDigits, StringSplitOptions.RemoveEmptyEntries));

    private static readonly char[] NotDigits = [.. ".[](){} dotDOT"];

    private static int FourOctets(string text, int at, out bool hidden)
    {
        hidden = false;
        for (var octet = 0; octet < 4; octet++)
        {
            if (octet > 0)
            {
                var dot = Refang.DotAt(text, at, out var thisHidden);
                hidden |= thisHidden;
                at += dot;
                if (dot == 0)
                {
                    return 0;
                }
            }

            var digits = 0;
            while (digits < 4 && at + digits < text.Length && char.IsAsciiDigit(text[at + digits]))
            {
                digits++;
            }

            var number = text.AsSpan(at, digits);
            if (digits is 0 or 4 || (digits > 1 && number[0] == '0') || (digits == 3 && number.CompareTo("255", StringComparison.Ordinal) > 0))
            {
                return 0;
            }

            at += digits;
        }

        return at;
    }

    /// <summary>Whether nothing after it makes it part of something longer: a longer number, a name, a package's revision.</summary>
    private static bool IsWhole(string text, int end)
    {
        if (end == text.Length)
        {
            return true;
        }

        if (text[end] == '-')
        {
            // The start of a range.
            return FourOctets(text, end + 1, out _) > 0;
        }

        var dot = Refang.DotAt(text, end, out _);
        return !Refang.IsNameCharacter(text[end]) && (dot == 0 || (dot == 1 && char.IsAsciiLetterUpper(text[end + 1])));
    }
}
