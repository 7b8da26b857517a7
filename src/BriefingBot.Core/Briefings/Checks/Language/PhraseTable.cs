namespace BriefingBot.Briefings.Checks.Language;

/// <summary>Finds listed phrases in a row of stems.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<string, List<Entry>> entries = [];

    /// <summary>The table of one section, every phrase under one key.</summary>
    public static PhraseTable Read(string list, string section)
    {
        var table = new PhraseTable();
        foreach (var phrase in PhraseList.Lines(list, section).SelectMany(line => PhraseList.Phrases(line, '|')))
        {
            table.Add(phrase, section);
        }

        return table;
    }

    /// <param name="key">What the phrase stands for.</param>
    public void Add(string phrase, string key)
    {
        var stems = PhraseList.Stems(phrase);
        // "US" is a country, "us" is not: a word that is listed in capitals is only met in capitals.
        var capitals = stems.Length == 1 && phrase.Length > 1 && phrase.Any(char.IsLetter) && !phrase.Any(char.IsLower);
        if (!entries.TryGetValue(stems[0], out var list))
        {
            entries[stems[0]] = list = [];
        }

        list.Add(new(stems, key, capitals));
    }

    /// <summary>Every phrase that begins with a word: how many words it has, and its key.</summary>
    public IEnumerable<(int Length, string Key)> At(IReadOnlyList<ReadWord> words, int at)
    {
        if (!entries.TryGetValue(words[at].Stem, out var list))
        {
            yield break;
        }

        foreach (var (stems, key, capitals) in list)
        {
            if (at + stems.Length <= words.Count && (!capitals || words[at].IsInCapitals) && Follows(words, at, stems))
            {
                yield return (stems.Length, key);
            }
        }
    }

    /// <summary>How many words the longest phrase has that begins with a word; 0 for none.</summary>
    public int LengthAt(IReadOnlyList<ReadWord> words, int at) => At(words, at).Select(found => found.Length).DefaultIfEmpty().Max();

    private static bool Follows(IReadOnlyList<ReadWord> words, int at, string[] stems)
    {
        for (var i = 1; i < stems.Length; i++)
        {
            if (words[at + i].Stem != stems[i])
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Entry(string[] Stems, string Key, bool Capitals);
}
