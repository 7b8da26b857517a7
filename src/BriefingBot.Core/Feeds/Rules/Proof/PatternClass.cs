namespace BriefingBot.Feeds.Rules.Proof;

/// <summary>Reads a character class from after its opening bracket.</summary>
internal static class PatternClass
{
    private const string Opposites = "sSdDwW";

    public static PartReach Read(PatternScan scan)
    {
        var negated = scan.Takes("^");
        var (kinds, takes, isFirst) = ("", true, true);
        while (isFirst || scan.Next != ']')
        {
            if (scan.IsAtEnd)
            {
                return scan.Lose();
            }

            if (!isFirst && scan.Takes("-["))
            {
                // What is taken away leaves fewer characters: none is certain, nor that there is one.
                Read(scan);
                takes = false;
            }
            else if (scan.Takes("\\"))
            {
                takes &= Escape(scan, ref kinds);
            }
            else
            {
                // The two ends of a range that stand on each side of the line feed.
                takes &= scan.Take() > '\n';
            }

            isFirst = false;
        }

        scan.Take();
        var isEverything = Enumerable.Range(0, Opposites.Length / 2).Any(at => kinds.Contains(Opposites[2 * at]) && kinds.Contains(Opposites[2 * at + 1]));
        return new(negated && isEverything ? "a class leaves no character" : null, takes && !negated);
    }

    /// <summary>Whether what it stands for is never a line feed, nor the beginning of a range that holds one.</summary>
    private static bool Escape(PatternScan scan, ref string kinds)
    {
        if (scan.TakesProperty() || scan.TakesReference())
        {
            return false;
        }

        if (scan.TakeHexadecimal() is { } code)
        {
            return code > '\n';
        }

        var sign = scan.Take();
        if (sign == 'c')
        {
            // A control character, whose letter may be a bracket.
            scan.Take();
            return false;
        }

        kinds += Opposites.Contains(sign) ? sign : "";
        return sign is 'd' or 'w' or 'S' || (char.IsAscii(sign) && !char.IsAsciiLetterOrDigit(sign) && sign > '\n');
    }
}
