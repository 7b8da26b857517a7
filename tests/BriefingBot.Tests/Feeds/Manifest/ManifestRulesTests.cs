using System.Text;
using BriefingBot.Articles;
using BriefingBot.Feeds.Manifest;

namespace BriefingBot.Tests.Feeds.Manifest;

public sealed class ManifestRulesTests
{
    private const string Source = "sources:\n  - id: a\n    kind: feed\n    url: https://a.example/\n";

    /// <summary>The lines below a source, and their problems as line:column message.</summary>
    public static TheoryData<string, string, string[]> Faults => new()
    {
        { "an unknown key", "drop: [{word: [a]}]", ["5:13 unknown key \"word\" (did you mean \"words\"?)", "5:12 sources[0].drop[0] lacks \"words\" or \"regex\""] },
        { "neither words nor regex", "drop: [{in: title}]", ["5:12 sources[0].drop[0] lacks \"words\" or \"regex\""] },
        { "words and regex", "keep: [{words: [a], regex: b}]", ["5:12 sources[0].keep[0] has both \"words\" and \"regex\"; write two rules"] },
        { "a rule that is a word", "drop: [sponsored]", ["5:12 sources[0].drop[0] must hold keys and values, not \"sponsored\""] },
        { "a place that is none", "drop: [{words: [a], in: titel}]", ["5:29 sources[0].drop[0].in must be one of either, title, body, not \"titel\" (did you mean \"title\"?)"] },
        { "words in one word", "drop: [{words: sponsored}]", ["5:20 sources[0].drop[0].words must be a list, not \"sponsored\""] },
        { "no word", "drop: [{words: []}]", ["5:20 sources[0].drop[0].words must hold at least 1, not 0"] },
        { "no word below the key", "drop:\n      - words:\n", ["6:15 sources[0].drop[0].words must hold at least 1, not 0"] },
        { "words without end", $"drop: [{{words: [{string.Join(", ", Enumerable.Range(0, 101))}]}}]", ["5:20 sources[0].drop[0].words must hold at most 100, not 101"] },
        { "rules without end", $"drop: [{string.Join(", ", Enumerable.Range(0, 51).Select(at => $"{{regex: a{at}}}"))}]", ["5:11 sources[0].drop must hold at most 50, not 51"] },
        { "an empty word", "drop: [{words: [a, \"\"]}]", ["5:24 sources[0].drop[0].words[1] must be a word or a phrase with a letter or a digit, not \"\""] },
        { "a word without a letter", "drop: [{words: [\"--\"]}]", ["5:21 sources[0].drop[0].words[0] must be a word or a phrase with a letter or a digit, not \"--\""] },
        { "the same word twice", "drop: [{words: [zero day, Zero-Day]}]", ["5:31 sources[0].drop[0].words[1] is the same as words[0]"] },
        { "the same rule twice", "drop: [{words: [a, b]}, {words: [b, A]}]", ["5:29 sources[0].drop[1] is the same rule as drop[0]"] },
        { "the same pattern twice", "keep:\n      - regex: CVE\n      - {regex: CVE, in: either}", ["7:9 sources[0].keep[1] is the same rule as keep[0]"] },
        { "a keep word that is dropped", "keep: [{words: [worm, virus], in: title}]\n    drop: [{words: [virus]}]", ["5:27 sources[0].keep[0].words[1] can keep nothing: drop[0] drops all that it matches"] },
        { "a keep phrase of which a word is dropped", "keep: [{words: [sponsored post]}]\n    drop: [{words: [SPONSORED]}]", ["5:21 sources[0].keep[0].words[0] can keep nothing: drop[0] drops all that it matches"] },
        { "a keep word that two rules drop", "keep: [{words: [worm]}]\n    drop: [{words: [worm], in: title}, {words: [worm], in: body}]", ["5:21 sources[0].keep[0].words[0] can keep nothing: drop[0] drops all that it matches"] },
        { "a keep pattern that is dropped", "keep: [{regex: CVE, in: body}]\n    drop: [{regex: CVE}]", ["5:20 sources[0].keep[0].regex can keep nothing: drop[0] drops all that it matches"] },
        { "a body where none is kept", "text: link\n    drop: [{words: [a], in: body}]", ["6:29 sources[0].drop[0] looks in the body, and of a source with text: link none is kept"] },
        { "an open bracket", "drop: [{regex: 'a('}]", ["5:20 sources[0].drop[0].regex must be a regular expression of at most 500 characters that can match, not \"a(\": not enough )'s, after 2 characters"] },
        { "a range in reverse order", "drop: [{regex: \"x[z-a]\"}]", ["5:20 sources[0].drop[0].regex must be a regular expression of at most 500 characters that can match, not \"x[z-a]\": [x-y] range in reverse order, after 5 characters"] },
        { "a sign to repeat nothing", "drop: [{regex: \"*x\"}]", ["5:20 sources[0].drop[0].regex must be a regular expression of at most 500 characters that can match, not \"*x\": quantifier '*' following nothing, after 1 character"] },
        { "an empty pattern", "drop: [{regex: \"\"}]", ["5:20 sources[0].drop[0].regex must be a regular expression of at most 500 characters that can match, not \"\""] },
        { "a pattern that matches nothing", "drop: [{regex: \"ad$s\"}]", ["5:20 sources[0].drop[0].regex must be a regular expression of at most 500 characters that can match, not \"ad$s\": it needs a character after the end of the text"] },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named_with_its_line_and_column(string what, string lines, string[] problems)
    {
        var broken = Assert.IsType<ManifestRead.Broken>(Read(lines));

        Assert.True(
            problems.Order().SequenceEqual(broken.Problems.Select(problem => $"{problem.Line}:{problem.Column} {problem.Message}").Order()),
            $"{what}: {string.Join(" | ", broken.Problems)}");
    }

    [Fact]
    public void Rules_are_read()
    {
        var rules = Assert.Single(Assert.IsType<ManifestRead.Good>(Read(
            """
            keep: [ {words: [ransomware, "zero day"]}, {regex: "CVE-\\d{4}-\\d+", in: title} ]
                drop: [ {words: [sponsored], in: title} ]
            """)).Manifest.Sources).Source.Origin!.Rules;

        Assert.Equal(
            new SourceRules(
                [new(RuleField.Either, ["ransomware", "zero day"], null), new(RuleField.Title, [], "CVE-\\d{4}-\\d+")],
                [new(RuleField.Title, ["sponsored"], null)]),
            rules);
    }

    [Theory]
    [InlineData("keep:")]
    [InlineData("keep: []")]
    [InlineData("tags: [x]")]
    [InlineData("keep: [{words: [worm]}]\n    drop: [{words: [worm], in: title}]")]
    [InlineData("keep: [{words: [worm]}]\n    drop: [{words: [worm attack]}]")]
    [InlineData("drop: [{regex: '(?=a)b*'}]")]
    public void What_may_match_is_no_problem(string lines) => Assert.IsType<ManifestRead.Good>(Read(lines));

    private static ManifestRead Read(string lines) => ManifestFile.Read("/somewhere/sources.yaml", Encoding.UTF8.GetBytes($"{Source}    {lines}\n"));
}
