using BriefingBot.Briefings.Writing.Prompts;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.Briefings.Writing.Prompts;

public sealed class SentenceStreamTests
{
    private const string Whole = """
        {"enough_evidence": true, "sentences": [
          {"of": null, "citations": [2, 5], "text": "A \"worm\" {spreads}.", "facet": "damage"},
          {"of": 3, "citations": [1], "text": "It stopped.", "facet": "latest"}
        ]}
        """;

    [Theory]
    [InlineData(Whole)]
    [InlineData("```json\n" + Whole + "\n```")]
    [InlineData("Here is the \"briefing\" that you asked for:\n\n" + Whole + "\n\nLet me know if it's of use.")]
    public void Sentences_are_read_whatever_stands_around_them(string answer)
    {
        var stream = new SentenceStream();

        var sentences = stream.Append(answer).ToList();

        Assert.Equal(["A \"worm\" {spreads}.", "It stopped."], sentences.Select(sentence => sentence.Text));
        Assert.Equal([[2, 5], [1]], sentences.Select(sentence => sentence.Citations));
        Assert.Equal([null, 3], sentences.Select(sentence => sentence.Of));
        Assert.True(stream.IsWhole);
    }

    [Fact]
    public void However_an_answer_is_cut_into_parts_its_sentences_are_the_same()
    {
        var expected = Texts([Whole]);
        Cases.ForAll(Gen.Int[1, 9].List[Whole.Length], 200, lengths =>
        {
            var at = 0;
            var parts = lengths.Select(length => Whole[at..(at = Math.Min(Whole.Length, at + length))]);
            Assert.Equal(expected, Texts(parts));
        });
    }

    [Fact]
    public void A_half_answer_gives_its_finished_sentences_and_is_not_whole()
    {
        var stream = new SentenceStream();

        Assert.Single(stream.Append(Whole[..(Whole.Length - 30)]));
        Assert.False(stream.IsWhole);
    }

    [Fact]
    public void Marks_within_the_text_are_citations_and_no_text() =>
        Assert.Equivalent(
            new ModelSentence("It spread and was stopped.", [4, 2], null, null),
            Assert.Single(new SentenceStream().Append("""{"text": "It spread [4] and\n was stopped [2].", "citations": ["1", 4, null]}""")));

    [Fact]
    public void Not_enough_evidence_is_an_answer()
    {
        var stream = new SentenceStream();

        Assert.Empty(stream.Append("""{"enough_evidence": false, "sentences": []}"""));
        Assert.True(stream is { SaysNotEnough: true, IsWhole: true });
    }

    [Theory]
    [InlineData("}}}}{{{{\"")]
    [InlineData("{\"text\": 7}")]
    [InlineData("{\"text\": \"a\", }}")]
    [InlineData("[1, 2, 3]")]
    [InlineData("{\"sentences\": [{\"text\"")]
    public void Nonsense_is_read_without_harm(string answer) => Assert.True(new SentenceStream().Append(answer).Count() <= 1);

    [Fact]
    public void An_endless_answer_is_let_go()
    {
        var stream = new SentenceStream();

        Assert.Empty(stream.Append(new string('{', 100_000)));
        Assert.True(stream.IsTooLong);
    }

    private static List<string> Texts(IEnumerable<string> parts)
    {
        var stream = new SentenceStream();
        return [.. parts.SelectMany(stream.Append).Select(sentence => sentence.Text)];
    }
}
