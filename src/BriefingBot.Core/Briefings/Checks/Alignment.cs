using BriefingBot.Briefings.Checks.Language;

namespace BriefingBot.Briefings.Checks;

/// <summary>Which sentence of the evidence each clause of a claim rests on.</summary>
internal sealed class Alignment
{
    /// <summary>A clause with fewer words that carry a fact rests where the one before it does.</summary>
    private const int Fewest = 2;

    private static readonly HashSet<string> Joints = ["and", "but", "while", "which", "who", "whose", "because", "although", "after", "before", "until", "when", "if", "where"];

    private readonly Reading[] resting;

    public Alignment(Claim claim)
    {
        var words = claim.Said.Words;
        resting = new Reading[words.Count];
        Reading[] all = [.. claim.Evidence.SelectMany(one => one.Sentences)];
        var main = Best(claim, all, 0, words.Count, claim.Evidence.Select(one => one.Supporting).First());
        for (var start = 0; start < words.Count;)
        {
            var end = start + 1;
            while (end < words.Count && !(words[end].FollowsMark || Joints.Contains(words[end].Lower)))
            {
                end++;
            }

            var sentence = Best(claim, all, start, end, main);
            Array.Fill(resting, sentence, start, end - start);
            start = end;
        }

        Main = main;
    }

    /// <summary>The sentence that the whole rests on.</summary>
    public Reading Main { get; }

    /// <summary>Every sentence that a part rests on.</summary>
    public IReadOnlyList<Reading> Used => [.. resting.Append(Main).Distinct()];

    /// <summary>The sentence that the clause of a word rests on.</summary>
    public Reading For(int word) => resting[word];

    private static Reading Best(Claim claim, Reading[] all, int start, int end, Reading otherwise)
    {
        ReadWord[] content = [.. claim.Said.Words.Take(start..end).Where(word => !word.IsLight)];
        double Held(Reading sentence) => content.Sum(word => CitedEvidence.Held(word, sentence));
        var best = content.Length < Fewest ? null : all.MaxBy(Held);
        return best is not null && Held(best) > Held(otherwise) ? best : otherwise;
    }
}
