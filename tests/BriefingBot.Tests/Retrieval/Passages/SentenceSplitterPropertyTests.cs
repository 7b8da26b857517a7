using BriefingBot.Retrieval.Passages;
using CsCheck;

namespace BriefingBot.Tests.Retrieval.Passages;

public sealed class SentenceSplitterPropertyTests
{
    private const string Seed = "0N0XIzNsQ0O2";

    [Fact]
    public void Sentences_are_ordered_disjoint_trimmed_and_lose_nothing() =>
        Prose.Texts.Sample(text => Holds(text, SentenceSplitter.Split(text)), seed: Seed, iter: 5_000, threads: 1);

    [Fact]
    public void Any_characters_are_split_and_judged() =>
        Gen.String.Sample(
            text =>
            {
                var sentences = SentenceSplitter.Split(text);
                foreach (var sentence in sentences)
                {
                    Prose.AskEverything(text, sentence);
                }

                return Holds(text, sentences);
            },
            seed: Seed,
            iter: 5_000,
            threads: 1);

    [Fact]
    public void Prose_is_judged_without_an_error() =>
        Prose.Texts.Sample(
            text =>
            {
                foreach (var sentence in SentenceSplitter.Split(text))
                {
                    Prose.AskEverything(text, sentence);
                }
            },
            seed: Seed,
            iter: 2_000,
            threads: 1);

    private static bool Holds(string text, IReadOnlyList<Sentence> sentences)
    {
        var end = 0;
        foreach (var sentence in sentences)
        {
            if (sentence.Start < end || sentence.Length < 1 || sentence.End > text.Length
                || !text.AsSpan(end, sentence.Start - end).IsWhiteSpace()
                || char.IsWhiteSpace(text[sentence.Start]) || char.IsWhiteSpace(text[sentence.End - 1]))
            {
                return false;
            }

            end = sentence.End;
        }

        return text.AsSpan(end).IsWhiteSpace();
    }
}
