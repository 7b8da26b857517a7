using BriefingBot.Briefings.Checks.Language;

namespace BriefingBot.Briefings.Checks.Meaning;

/// <summary>A sentence has no word whose opposite its evidence has in its place.</summary>
internal static class OppositeCheck
{
    private const char Left = '<', Right = '>';

    private static readonly Lazy<PhraseTable> Table = new(Read);

    public static IEnumerable<CheckReason> Of(Claim claim)
    {
        var words = claim.Said.Words;
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var (length, key) in Table.Value.At(words, at))
            {
                var told = SidesOf(claim.Alignment.Value.For(at));
                if (!words[at].IsLiteral && told.Contains(Other(key)) && !claim.Evidence.Any(one => one.Sentences.Any(sentence => SidesOf(sentence).Contains(key))))
                {
                    yield return new(CheckCode.Opposite, $"{claim.Places} says the opposite of \"{claim.Said.Text[words[at].Start..words[at + length - 1].End]}\"");
                    yield break;
                }
            }
        }
    }

    private static HashSet<string> SidesOf(Reading sentence)
    {
        var sides = new HashSet<string>();
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (!sentence.Words[at].IsLiteral)
            {
                sides.UnionWith(Table.Value.At(sentence.Words, at).Select(found => found.Key));
            }
        }

        return sides;
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
