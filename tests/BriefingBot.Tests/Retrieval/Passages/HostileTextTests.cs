using System.Diagnostics;
using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Tests.Retrieval.Passages;

/// <summary>
/// A megabyte must cost about a megabyte's time. Quadratic work on it takes many minutes, so that a generous bound tells the
/// two apart on a busy machine too.
/// </summary>
public sealed class HostileTextTests
{
    private const int Size = 1_000_000;

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Hostile => Prose.Hostile;

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Splitting_and_judging_take_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Size / piece.Length));
        var watch = Stopwatch.StartNew();

        foreach (var sentence in SentenceSplitter.Split(text))
        {
            Prose.AskEverything(text, sentence);
        }

        Assert.True(watch.Elapsed < Bound, $"{watch.Elapsed.TotalSeconds:F1} s");
    }

    [Theory]
    [InlineData("A.", " he said so.")]
    [InlineData("Ab", " the company said so.")]
    [InlineData("Jane Roe ", " and he said so.")]
    [InlineData("a  ", "X")]
    public void A_long_sentence_before_its_speaker_takes_linear_time(string piece, string end)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Size / piece.Length)) + end;
        var watch = Stopwatch.StartNew();

        Prose.AskEverything(text, new Sentence(0, text.Length));

        Assert.True(watch.Elapsed < Bound, $"{watch.Elapsed.TotalSeconds:F1} s");
    }
}
