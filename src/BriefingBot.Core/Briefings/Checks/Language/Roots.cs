namespace BriefingBot.Briefings.Checks.Language;

/// <summary>
/// Joins what a stemmer leaves apart: "exposure" and "expose", "denial" and "deny", and "unaffected" with "affected", which it denies.
/// </summary>
internal static class Roots
{
    private const int Shortest = 4;

    private static readonly string[] Endings = ["abl", "ibl", "ment", "anc", "enc", "iti", "ur", "at", "it", "al", "er", "or", "iv", "i", "e"];

    /// <summary>What "un" and its like may stand before: only these words are taken apart.</summary>
    private static readonly HashSet<string> Deniable =
    [
        "affected", "aware", "able", "available", "reachable", "clear", "known", "changed", "confirmed", "encrypted", "harmed", "patched", "protected",
        "related", "secured", "supported", "touched", "used", "usable", "verified", "successful", "certain", "likely", "accessible", "active",
        "appropriate", "correct", "proper", "secure", "valid", "vulnerable", "authorised", "authorized", "noticed", "detected", "resolved", "disclosed",
        "published", "fixed", "identified", "named", "scathed", "damaged", "disturbed", "disrupted", "hurt", "paid", "solved", "happy", "intended", "answered", "noticed", "reported", "finished", "opened",
    ];

    private static readonly string[] Prefixes = ["un", "in", "im"];

    public static void Mark(ReadWord word)
    {
        AddRoot(word, word.Stem);
        if (DeniedBy(word.Lower) is { } denied)
        {
            foreach (var stem in PhraseList.Stems(denied))
            {
                word.Add(stem);
                AddRoot(word, stem);
            }
        }
    }

    private static void AddRoot(ReadWord word, string stem)
    {
        if (Array.Find(Endings, ending => stem.Length >= Shortest + ending.Length && stem.EndsWith(ending, StringComparison.Ordinal)) is { } found)
        {
            word.Add(stem[..^found.Length]);
        }
    }

    /// <summary>The word that a prefix denies: "affected" of "unaffected"; null for any other.</summary>
    public static string? DeniedBy(string word)
    {
        foreach (var prefix in Prefixes)
        {
            if (word.Length > prefix.Length && word.StartsWith(prefix, StringComparison.Ordinal) && Deniable.Contains(word[prefix.Length..]))
            {
                return word[prefix.Length..];
            }
        }

        return null;
    }
}
