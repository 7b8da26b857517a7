using BriefingBot.Briefings.Checks.Language;

namespace BriefingBot.Briefings.Checks.Facts;

/// <summary>How exact a number is said to be: "at least", "up to", "nearly", "about", or nothing.</summary>
internal static class Bounds
{
    /// <summary>So many words may stand between the limit and the number: "more than some", "at least about".</summary>
    private const int Longest = 5;

    public const string Over = "over", Under = "under", Near = "near", About = "about";

    private static readonly Lazy<(string Name, PhraseTable Table)[]> Tables = new(() =>
        [.. new[] { Over, Under, Near, About }.Select(name => (name, PhraseTable.Read("scope.txt", name)))]);

    /// <summary>Empty for a number that is said to be exact.</summary>
    public static string Of(Reading said, int start, int end)
    {
        var number = 0;
        while (number < said.Words.Count && said.Words[number].End <= start)
        {
            number++;
        }

        var after = number;
        while (after < said.Words.Count && said.Words[after].Start < end)
        {
            after++;
        }

        var (bound, longest) = ("", 0);
        foreach (var (name, table) in Tables.Value)
        {
            for (var at = Math.Max(0, number - Longest); at < number; at++)
            {
                foreach (var (length, _) in table.At(said.Words, at))
                {
                    if (at + length == number && length > longest && !IsAbout(said.Words, at))
                    {
                        (bound, longest) = (name, length);
                    }
                }
            }

            for (var at = after; longest == 0 && at < Math.Min(after + 3, said.Words.Count); at++)
            {
                if (said.Words[at].Lower is "or" or "at" or "no" && table.LengthAt(said.Words, at) > 1)
                {
                    (bound, longest) = (name, 1);
                }
            }
        }

        return bound;
    }

    /// <summary>"A fine over 127 violations" is one for them.</summary>
    private static bool IsAbout(IReadOnlyList<ReadWord> words, int at) =>
        at > 0 && words[at].Lower == "over" && words[at - 1].Lower is "penalty" or "fine" or "lawsuit" or "breach" or "concern" or "concerns" or "dispute" or "charges" or "charged" or "sued" or "fined";

    /// <summary>"About" may come and go; a limit may not.</summary>
    public static bool Agree(string said, string told) =>
        said == told || (said, told) is (About, "") or ("", About) or (About, Near) or (Near, About);
}
