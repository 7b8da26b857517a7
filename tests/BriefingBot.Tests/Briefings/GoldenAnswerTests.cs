using System.Globalization;
using System.Text;
using BriefingBot.Briefings;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Briefings;

public sealed class GoldenAnswerTests
{
    [Theory]
    [InlineData("wannacry")]
    [InlineData("heartbleed")]
    [InlineData("equifax breach")]
    [InlineData("log4shell")]
    [InlineData("CVE-2023-34362")]
    public async Task An_answer_from_the_samples_is_the_one_that_was_read_aloud(string topic)
    {
        using var samples = await FilledCorpus.OfSamplesAsync();

        GoldenFile.Holds($"Answers/{topic.Replace(' ', '-')}.txt", Written(await samples.BriefAsync(topic)));
    }

    [Fact]
    public async Task The_same_corpus_and_the_same_words_give_the_same_answer()
    {
        using var first = await FilledCorpus.OfSamplesAsync();
        using var second = await FilledCorpus.OfSamplesAsync();

        Assert.Equal(Written(await first.BriefAsync("wannacry")), Written(await second.BriefAsync("wannacry")));
    }

    private static string Written(Briefing briefing)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{briefing.Headline.Topic} {briefing.Headline.From:yyyy-MM-dd} {briefing.Headline.To:yyyy-MM-dd} {briefing.Id}\n");
        foreach (var sentence in briefing.Sentences)
        {
            text.Append(CultureInfo.InvariantCulture, $"{sentence.Facet}: {sentence.Text} [{string.Join("][", sentence.Citations)}]\n");
        }

        foreach (var source in briefing.Sources)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{source.N}] {source.ArticleId} {source.Source}\n");
        }

        return text.ToString();
    }
}
