using BriefingBot.Briefings;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Briefings;

/// <summary>Answers over a thousand real articles.</summary>
public sealed class CasieBriefingTests
{
    private static readonly string[] LookAlikes = ["10245", "10250", "2345"];

    [Fact]
    public async Task WannaCry_is_briefed_as_an_analyst_would()
    {
        using var casie = await FilledCorpus.OfCasieAsync();

        var briefing = await casie.BriefAsync("wannacry");

        var text = string.Join(' ', briefing.Sentences.Select(sentence => sentence.Text));
        Assert.Equal(BriefingStatus.Answered, briefing.Status);
        Assert.InRange(briefing.Sentences.Count, 3, 6);
        Assert.InRange(WordCount.Of(text), 1, 120);
        Assert.All(briefing.Sentences, sentence => Assert.NotEmpty(sentence.Citations));
        Assert.Contains(briefing.Sentences, sentence => sentence.Facet == "definition");
        Assert.Contains("000", text, StringComparison.Ordinal);
        Assert.Contains("SMB", text, StringComparison.Ordinal);
        Assert.Contains("MS17-010", text, StringComparison.Ordinal);
        Assert.Contains("White House", text, StringComparison.Ordinal);
        Assert.Contains("North Korea", text, StringComparison.Ordinal);
        Assert.Contains(briefing.Sentences, sentence => sentence.Facet == "remedy");
        Assert.DoesNotContain("phishing", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("RDP", text, StringComparison.Ordinal);
        Assert.DoesNotContain("leak in March", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(briefing.Disagreements, disagreement => disagreement.Sides.Count == 2 && disagreement.Sides[^1].Value.Contains("300,000", StringComparison.Ordinal));
        Assert.Empty(briefing.Sources.Select(source => source.ArticleId).Intersect(LookAlikes));
    }

    [Fact]
    public async Task Common_words_around_an_unknown_name_find_nothing()
    {
        using var casie = await FilledCorpus.OfCasieAsync();

        var briefing = await casie.BriefAsync("vpnfilter router malware");

        Assert.Equal(BriefingStatus.NothingFound, briefing.Status);
        Assert.Empty(briefing.Sentences);
        Assert.Equal(1000, briefing.Searched.Articles);
    }

    [Fact]
    public async Task A_misspelt_name_is_answered_and_the_correction_said()
    {
        using var casie = await FilledCorpus.OfCasieAsync();

        var briefing = await casie.BriefAsync("wanacry");

        Assert.Equal(BriefingStatus.Answered, briefing.Status);
        Assert.Equal("wannacry", briefing.Headline.Topic);
        Assert.Contains(new SpellingChange("wanacry", "wannacry"), briefing.Corrections);
        Assert.Contains("wannacry", briefing.Suggestions);
    }
}
