namespace BriefingBot.Threats;

/// <summary>
/// Keeps the plain one-dot names that stand in a list of indicators. A list is a run of indicators with nothing but spaces,
/// commas and the like between them: of three, or with one that counts by itself, or filling its lines.
/// </summary>
internal static class IndicatorLists
{
    private const int ShortestList = 3;
    private const string Separators = ",;|\"'“”‘’`<>()[]{}-–*•·▪";

    /// <summary>The mentions that count, of indicators ordered by their place.</summary>
    public static IEnumerable<IdentifierMention> Kept(string text, IReadOnlyList<Indicator> indicators)
    {
        for (var first = 0; first < indicators.Count;)
        {
            var last = first;
            var anyFirm = indicators[first].Firm;
            while (last + 1 < indicators.Count && IsSeparator(text, indicators[last].To, indicators[last + 1].From))
            {
                last++;
                anyFirm |= indicators[last].Firm;
            }

            var isList = anyFirm || last - first + 1 >= ShortestList || FillsLines(text, indicators[first].From, indicators[last].To);
            for (var index = first; index <= last; index++)
            {
                if (isList || indicators[index].Firm)
                {
                    yield return indicators[index].Mention;
                }
            }

            first = last + 1;
        }
    }

    private static bool IsSeparator(string text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (!IsSeparator(text[at]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool FillsLines(string text, int from, int to)
    {
        while (from > 0 && text[from - 1] != '\n' && IsSeparator(text[from - 1]))
        {
            from--;
        }

        while (to < text.Length && text[to] != '\n' && IsSeparator(text[to]))
        {
            to++;
        }

        return (from == 0 || text[from - 1] == '\n') && (to == text.Length || text[to] == '\n');
    }

    private static bool IsSeparator(char character) =>
        char.IsWhiteSpace(character) || Separators.Contains(character, StringComparison.Ordinal);
}
