using BriefingBot.Briefings.Checks.Language;

namespace BriefingBot.Briefings.Checks.Meaning;

/// <summary>A sentence has no word whose opposite its evidence has in its place.</summary>
internal static class OppositeCheck
{
    private const char Left = '<', Right = '>';

    private static readonly Lazy<PhraseTable> Table = new(Read);

    public static IEnumerable<CheckReason> Of(Claim claim)
    {
        foreach (var (at, key) in SidesOf(claim.Said))
        {
            var told = SidesOf(claim.Alignment.Value.For(at)).Select(side => side.Key).ToHashSet();
            if (told.Contains(Other(key)) && !told.Contains(key))
            {
                yield return new(CheckCode.Opposite, $"{claim.Places} says the opposite of \"{claim.Said.Words[at].Written}\"");
                yield break;
            }
        }
    }

    /// <summary>The sides that a sentence takes. What is denied takes none.</summary>
    private static IEnumerable<(int At, string Key)> SidesOf(Reading sentence)
    {
        var words = sentence.Words;
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].IsLiteral || sentence.Negation.Value.IsSoft(at) || sentence.Negation.Value.IsDenied(at))
            {
                continue;
            }

            foreach (var (length, key) in Table.Value.At(words, at))
            {
                // "More than 300,000" is a limit, and judged with its number.
                if (!(words[at].IsLight && at + length < words.Count && words[at + length].IsLiteral))
                {
                    yield return (at, key);
                }
            }
        }
    }

    private static string Other(string key) => (key[0] == Left ? Right : Left) + key[1..];

    private static PhraseTable Read()
    {
        var table = new PhraseTable();
        foreach (var (number, line) in PhraseList.Lines("opposites.txt").Index())
        {
            var sides = PhraseList.Phrases(line, '|');
            foreach (var (side, mark) in new[] { (sides[0], Left), (sides[1], Right) })
            {
                foreach (var phrase in PhraseList.Phrases(side, ','))
                {
                    table.Add(phrase, $"{mark}{number}");
                }
            }
        }

        return table;
    }
}
