namespace BriefingBot.Feeds.Extraction;

/// <summary>
/// What a page may cost. SmartReader's time grows with the square of what it is given (20,000 nested tags took it 31 s of CPU), and
/// nothing can stop it, so the limits hold before it starts. The largest of 130 real pages has 9,900 elements, 2,600 after cleaning.
/// </summary>
internal static class PageLimits
{
    public const int Characters = 4 * 1024 * 1024;

    public const int Nesting = 256;

    /// <summary>Bold, italic and the like that are open at a time: each new paragraph opens them all again.</summary>
    public const int OpenFormatting = 64;

    /// <summary>Elements that the parser makes, before cleaning.</summary>
    public const int ParsedElements = 50_000;

    /// <summary>Elements that are left for SmartReader.</summary>
    public const int Elements = 6_000;

    /// <summary>Their nesting added up: many elements deep down cost as much as many more near the top.</summary>
    public const int TotalNesting = 200_000;

    /// <summary>Links that count in judging what is navigation; those after them are plain text.</summary>
    public const int Links = 1_000;

    /// <summary>Line breaks that are kept as such.</summary>
    public const int LineBreaks = 1_000;

    /// <summary>The last resort: a page that takes longer is given up, and its thread ends when it ends.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(10);
}
