namespace BriefingBot.Briefings.Checks.Language;

/// <summary>Which words news uses for one another, from the shipped lists; see <c>concepts.txt</c> and <c>nations.txt</c>.</summary>
internal static class Concepts
{
    /// <summary>The mark of a concept that a sentence may not bring in.</summary>
    private const char Fact = '!';

    /// <summary>The mark of a word that a source may have for a concept, and that does not bring it in.</summary>
    private const char Answer = '~';

    private static readonly Lazy<PhraseTable> Table = new(Read);

    private static readonly Lazy<HashSet<string>> Light = new(() => [.. PhraseList.Lines("light.txt", "light").SelectMany(line => PhraseList.Phrases(line, ' '))]);

    public static bool IsLight(string word) => Light.Value.Contains(word);

    /// <summary>Whether a key is that of a concept that a sentence may not bring in.</summary>
    public static bool IsFact(string key) => key[0] == Fact;

    /// <summary>Gives the words of a sentence the keys of their concepts.</summary>
    public static void Mark(IReadOnlyList<ReadWord> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var (length, key) in Table.Value.At(words, at))
            {
                if (key[0] == Answer)
                {
                    words[at].Add(key[1..]);
                    continue;
                }

                for (var i = at; i < at + length; i++)
                {
                    words[i].Add(key);
                    words[i].IsFact |= key[0] == Fact && !words[i].IsFunction;
                    // "At once" is a word like "immediately"; alone, "at" and "once" are none.
                    words[i].IsLight &= length == 1 && key[0] != Fact;
                }
            }
        }
    }

    private static PhraseTable Read()
    {
        var table = new PhraseTable();
        AddAll(table, "concepts.txt", "facts", Fact);
        AddAll(table, "concepts.txt", "general", '=');
        AddAll(table, "nations.txt", null, '@');
        return table;
    }

    private static void AddAll(PhraseTable table, string list, string? section, char mark)
    {
        foreach (var (number, line) in PhraseList.Lines(list, section).Index())
        {
            foreach (var phrase in PhraseList.Phrases(line, ','))
            {
                table.Add(phrase.TrimStart(Answer), phrase[0] == Answer ? $"{Answer}{mark}{number}" : $"{mark}{number}");
            }
        }
    }
}
