namespace BriefingBot.Stories.Reading;

/// <summary>
/// Tells two numbers of one series from one story told twice. A series' headlines are made from one mould: "Patch Tuesday, May
/// edition" and "June edition" anywhere, or of one source "Acme data breach: claims investigated" and "Initech data breach: claims
/// investigated". Their texts are alike too, and by nothing else apart.
/// </summary>
internal static class SeriesGuard
{
    /// <summary>Fewer words in common are no mould.</summary>
    private const int FewestCommon = 3;

    /// <summary>The share of both headlines that is common, where they differ in one place, or begin with another name each …</summary>
    private const double Mould = 0.5;

    /// <summary>… and where in several.</summary>
    private const double ClearMould = 0.75;

    private static readonly string[] Numbering = ["week", "dai", "part", "episod", "ep", "vol", "volum", "issu", "edit", "number", "no", "round"];

    /// <summary>Whether two articles are two of a series. Two of one source may be, too, where only the names in their headlines differ.</summary>
    public static bool Separates(TitleShape title, TitleShape other, bool sameSource)
    {
        var difference = TitleDifference.Of(title, other);
        var needed = difference.InOnePlace || (BeginsWithName(title, difference.Left) && BeginsWithName(other, difference.Right)) ? Mould : ClearMould;
        if (difference.Common < FewestCommon || difference.Share < needed || difference.Left.Count == 0 || difference.Right.Count == 0)
        {
            return false;
        }

        return HaveDifferentEditions(title, other, difference) || (sameSource && HasName(title, difference.Left) && HasName(other, difference.Right));
    }

    private static bool HaveDifferentEditions(TitleShape title, TitleShape other, TitleDifference difference)
    {
        var editions = EditionsOf(title, difference.Left);
        var others = EditionsOf(other, difference.Right);
        return editions.Count > 0 && others.Count > 0 && !editions.Overlaps(others);
    }

    private static HashSet<string> EditionsOf(TitleShape title, IReadOnlyList<int> places) =>
        [.. from at in places where IsEdition(title, at) select TitleShape.Bare(title.Words[at])];

    /// <summary>A month, a year, a quarter; a number that follows "week" or stands by a month.</summary>
    private static bool IsEdition(TitleShape title, int at)
    {
        var word = TitleShape.Bare(title.Words[at]);
        return NewsWords.CalendarStems.Contains(word)
            || word is ['1' or '2', '0' or '9', >= '0' and <= '9', >= '0' and <= '9']
            || word is ['q', >= '1' and <= '4']
            || (char.IsAsciiDigit(word[0]) && word.Length <= 4 && (Stands(at - 1) || (at + 1 < title.Words.Count && NewsWords.CalendarStems.Contains(title.Words[at + 1]))));

        bool Stands(int before) =>
            before >= 0 && TitleShape.Bare(title.Words[before]) is var word && (Numbering.Contains(word) || NewsWords.CalendarStems.Contains(word));
    }

    private static bool BeginsWithName(TitleShape title, IReadOnlyList<int> places) => places is [0, ..] && TitleShape.IsName(title.Words[0]);

    private static bool HasName(TitleShape title, IReadOnlyList<int> places) => places.Any(at => TitleShape.IsName(title.Words[at]));
}
