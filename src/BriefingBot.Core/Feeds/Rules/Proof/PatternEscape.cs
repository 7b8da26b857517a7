namespace BriefingBot.Feeds.Rules.Proof;

/// <summary>Reads what follows a backslash outside of brackets.</summary>
internal static class PatternEscape
{
    public static PartReach Read(PatternScan scan)
    {
        if (scan.TakesProperty() || scan.TakesReference())
        {
            return default;
        }

        if (scan.TakeHexadecimal() is { } code)
        {
            return new(Takes: code != '\n');
        }

        switch (scan.Take())
        {
            case 'A':
                return new(FromStart: true);
            case 'z' or 'Z':
                return new(ToEnd: true);
            case 'c':
                scan.Take();
                return default;
            case 'b' or 'B' or 'G' or 'n' or 's' or 'D' or 'W' or '\n':
                return default;
            default:
                return new(Takes: true);
        }
    }
}
