namespace BriefingBot.Retrieval.Passages;

/// <summary>English names of months, whole or cut to three or four letters, as newspapers write them.</summary>
internal static class MonthNames
{
    /// <summary>The alternatives of a regular expression that has them with their first letter as it stands.</summary>
    public const string Pattern =
        @"(?:January|February|March|April|May|June|July|August|September|October|November|December"
        + @"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)";

    private static readonly string[] Names =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>The name as it is written out.</summary>
    public static string Name(int month) => Names[month - 1];

    /// <summary>1 to 12, or 0 when the word is no month.</summary>
    public static int Number(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        for (var i = 0; i < Names.Length; i++)
        {
            if (word.Length >= 3 && Names[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
