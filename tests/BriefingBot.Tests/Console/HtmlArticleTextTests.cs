using BriefingBot.LocalConsole;
using BriefingBot.Tests.Support;
using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace BriefingBot.Tests.LocalConsole;

public sealed class HtmlArticleTextTests
{
    [Fact]
    public void A_passage_over_paragraphs_is_marked_in_each_and_gone_to_once() => Assert.Equal(
        """<p dir="auto">One <mark id="quote">two</mark></p><p dir="auto"><mark>three</mark> four</p>""",
        Render("One two\n\nthree four", "start=4&length=10"));

    [Fact]
    public void Passages_that_overlap_become_one() => Assert.Equal(
        """<p dir="auto">a<mark id="quote">bcdef</mark>g</p>""", Render("abcdefg", "start=3&length=3&q=1-3"));

    [Fact]
    public void Without_an_asked_passage_the_first_named_one_is_gone_to() => Assert.Equal(
        """<p dir="auto">a<mark class="also">b</mark>cd<mark id="quote">e</mark></p>""", Render("abcde", "q=4-1&q=1-1"));

    [Fact]
    public void A_passage_that_cuts_a_character_is_ignored() => Assert.DoesNotContain("mark", Render("a😀b", "start=2&length=1&q=0-2"), StringComparison.Ordinal);

    [Fact]
    public void Whatever_is_marked_every_word_is_there_once()
    {
        var text = Gen.String[Gen.OneOf(Gen.Char["\n <>\"&'"], Gen.Char['a', 'z']), 0, 40];
        var pairs = Gen.Select(Gen.Int[-2, 42], Gen.Int[-2, 42], (start, length) => $"{start}-{length}").Array[0, 6];
        Gen.Select(text, Gen.Int[-2, 42], Gen.Int[-2, 42], pairs).Sample((text, start, length, others) =>
        {
            var html = Render(text, $"start={start}&length={length}&{string.Join('&', others.Select(other => $"q={other}"))}");
            Assert.Equal(
                string.Concat(text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))),
                HtmlMarkup.TextOf(html));
            Assert.True(HtmlMarkup.AttributesOf(html).Count(attribute => attribute.Key == "id") <= 1);
        });
    }

    private static string Render(string text, string query) =>
        HtmlArticleText.Render(text, Passages.Of(text, new QueryCollection(
            query.Split('&').Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2)
                .GroupBy(pair => pair[0])
                .ToDictionary(group => group.Key, group => new StringValues([.. group.Select(pair => pair[1])]))))).ToString();
}
