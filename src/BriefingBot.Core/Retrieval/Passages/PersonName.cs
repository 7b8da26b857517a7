using System.Text.RegularExpressions;

namespace BriefingBot.Retrieval.Passages;

/// <summary>Names of people as news introduces them, told from capitals and titles alone.</summary>
internal static partial class PersonName
{
    /// <summary>A first and a last name, a title with a name, or a name right before it says something.</summary>
    public static bool IsIn(ReadOnlySpan<char> words) => Name().IsMatch(words);

    [GeneratedRegex(
        @"\b\p{Lu}[\p{L}.'’-]{1,40}\s(?:\p{Lu}\.\s)?(?:(?:de|van|von|der|al|bin|el)\s){0,2}\p{Lu}[\p{L}'’-]"
        + @"|\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Lt|Gen|Col|Sgt)\.?\s\p{Lu}"
        + @"|\b\p{Lu}[\p{L}'’-]{1,40},?\s(?:who\s|has\s|had\s|also\s)?" + DanglingSpeaker.Speech + @"\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
