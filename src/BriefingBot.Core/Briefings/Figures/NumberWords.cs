namespace BriefingBot.Briefings.Figures;

/// <summary>What the words of numbers are worth.</summary>
internal static class NumberWords
{
    /// <summary>The alternatives of a regular expression for a number below a hundred.</summary>
    public const string Small =
        "(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
        + "|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|one)";

    /// <summary>The same for what multiplies.</summary>
    public const string Scales = "(?:hundred|thousand|million|billion|trillion|dozen|bn|mn|[kKmMbB])";

    private static readonly string[] Units =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static decimal Value(string words)
    {
        var value = 0m;
        foreach (var word in words.ToLowerInvariant().Split(' ', '-'))
        {
            value += Array.IndexOf(Units, word) is > 0 and var unit ? unit : 10 * Math.Max(0, Array.IndexOf(Tens, word));
        }

        return value;
    }

    /// <summary>1 for a word that is none.</summary>
    public static decimal Scale(string word) => word.ToLowerInvariant() switch
    {
        "dozen" => 12,
        "hundred" => 100,
        "thousand" or "k" => 1_000,
        "million" or "m" or "mn" => 1_000_000,
        "billion" or "b" or "bn" => 1_000_000_000,
        "trillion" => 1_000_000_000_000,
        _ => 1,
    };
}
