using BriefingBot.Articles;
using BriefingBot.Feeds.Rules;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.Feeds.Rules;

public sealed class SourceSieveTests
{
    private static readonly Gen<string> Words = Gen.Char["abcdefgäéßøжñ0123"].Array[1, 6].Select(letters => new string(letters));

    private static readonly Gen<string> Signs = OneOf(" ", ", ", "-", " – ", "\n", "! (", "\t");

    private static readonly Gen<string> Texts = Gen.Select(Words, Signs).Array[0, 12].Select(parts => string.Concat(parts.Select(part => part.Item1 + part.Item2)));

    private static readonly Gen<SourceRule> Rules = Gen.Select(
        Gen.Enum<RuleField>(), Words.Array[1, 3], Gen.Bool, (field, words, isRegex) => isRegex ? new SourceRule(field, [], words[0]) : new(field, words, null));

    [Theory]
    [InlineData("ransomware", "Ransomware!", true)]
    [InlineData("ransomware", "Ransomwares", false)]
    [InlineData("zero day", "A ZERO-DAY in Acme", true)]
    [InlineData("zero day", "zero (in a day)", false)]
    [InlineData("Müller", "muller", true)]
    [InlineData("Müller", "Mu\u0308ller", true)]
    [InlineData("Straße", "STRASSE", true)]
    [InlineData("sponsored", "spon\u00adsored", true)]
    [InlineData("ｗｏｒｍ", "worm", true)]
    [InlineData("攻撃", "サイバー攻撃が", true)]
    [InlineData("攻撃", "攻めて撃つ", false)]
    public void Words_are_found_whole_whatever_their_case_and_accents(string word, string text, bool found) =>
        Assert.Equal(found, !Judge(text, "", drop: Of(word)).IsWanted);

    [Fact]
    public void A_word_of_a_text_is_always_found_in_it_and_never_inside_another_word() => Cases.ForAll(
        Gen.Select(Texts, Words, Signs, Texts), 400, each =>
        {
            var (before, word, sign, after) = each;
            Assert.False(Judge($"{before} {word.ToUpperInvariant()}{sign}{after}", "", drop: Of(word)).IsWanted);
            Assert.True(Judge($"q{word}", $"{word}q", drop: Of(word)).IsWanted);
        });

    [Fact]
    public void An_article_is_wanted_when_a_keep_rule_matches_or_there_is_none_and_no_drop_rule_does() => Cases.ForAll(
        Gen.Select(Texts, Texts, Rules.Array[0, 3], Rules.Array[0, 3]), 400, each =>
        {
            var (title, body, keep, drop) = each;
            bool Matches(SourceRule rule) => !Judge(title, body, [], [rule]).IsWanted;
            var wanted = (keep.Length == 0 || Array.Exists(keep, Matches)) && !Array.Exists(drop, Matches);
            Assert.Equal(wanted, Judge(title, body, keep, drop).IsWanted);
        });

    [Fact]
    public void A_rule_on_either_matches_where_one_on_the_title_or_on_the_body_does() => Cases.ForAll(
        Gen.Select(Texts, Texts, Rules), 400, each =>
        {
            var (title, body, rule) = each;
            bool Matches(RuleField field) => !Judge(title, body, [], [rule with { In = field }]).IsWanted;
            Assert.Equal(Matches(RuleField.Title) || Matches(RuleField.Body), Matches(RuleField.Either));
        });

    [Fact]
    public void What_is_stored_and_read_again_is_the_same_rules() => Cases.ForAll(
        Gen.Select(Rules.Array[0, 3], Rules.Array[0, 3]), 500, each =>
        {
            var rules = new SourceRules(each.Item1, each.Item2);
            Assert.Equal(rules, SourceRules.FromStored(rules.ToStored()));
            Assert.Equal(rules.GetHashCode(), SourceRules.FromStored(rules.ToStored()).GetHashCode());
        });

    [Theory]
    [InlineData(RuleField.Either, "Sponsored: a tablet", "", "words sponsored in the title")]
    [InlineData(RuleField.Either, "A tablet", "This is sponsored.", "words sponsored in the body")]
    [InlineData(RuleField.Body, "Sponsored", "This is sponsored.", "words sponsored in the body")]
    public void The_reason_names_the_word_and_where_it_stands(RuleField field, string title, string body, string reason) =>
        Assert.Equal("dropped by a rule of the manifest: " + reason, Judge(title, body, [], [new(field, ["webinar", "sponsored"], null)]).Reason);

    [Fact]
    public void The_reason_names_the_pattern_or_that_nothing_kept_it()
    {
        Assert.Equal(
            "dropped by a rule of the manifest: regex CVE-\\d+ in the title", Judge("cve-2017-0144", "", [], [new(RuleField.Either, [], "CVE-\\d+")]).Reason);
        Assert.Equal("dropped by a rule of the manifest: no keep rule matches", Judge("A tablet", "", Of("worm"), []).Reason);
    }

    /// <remarks>The references back need the engine that tries again and again.</remarks>
    [Fact]
    public void A_pattern_that_takes_too_long_decides_nothing_is_said_and_is_given_up()
    {
        const string Slow = "^(?:(a+)\\1?)+$";
        var text = new string('a', 5_000) + "b";
        var drafts = Enumerable.Range(0, 40).Select(at => Some.Article() with { EntryId = $"{at}", Title = "Worm", Text = text }).ToList();
        foreach (var rules in new[] { new SourceRules([], [new(RuleField.Body, [], Slow)]), new SourceRules([new(RuleField.Body, [], Slow)], []) })
        {
            var source = Some.Source("news.example") with { Origin = new(SourceKind.Feed, "https://news.example/", TimeSpan.FromHours(1)) { Rules = rules } };

            var sieved = SourceSieve.Sieve(source, drafts);

            Assert.Equal((40, 0, 40), (sieved.Wanted.Count, sieved.Dropped, sieved.Slow.Undecided));
            Assert.Equal($"40 articles were kept because a rule took too long to decide; write regex {Slow} in a simpler way", sieved.Slow.Problem);
        }
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    private static SourceRule[] Of(string word) => [new(RuleField.Either, [word], null)];

    private static Verdict Judge(string title, string body, SourceRule[]? keep = null, SourceRule[]? drop = null) =>
        new SourceSieve(new(keep ?? [], drop ?? [])).Judge(title, body);
}
