using System.Text.RegularExpressions;
using BriefingBot.Feeds.Rules;
using BriefingBot.Feeds.Rules.Proof;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.Feeds.Rules;

public sealed class PatternProofTests
{
    /// <summary>Pieces that make patterns which are often impossible, and texts on which a wrong claim shows.</summary>
    private static readonly string[] Pieces =
    [
        "a", "b", "$", "^", "\\z", "\\Z", "\\A", "\\n", "\n", "?", "*", "{0}", "{2}", "|", "(", ")", "(?:", "(?=", "(?!", "(?<=", "[ab]", "[^a]",
        "[^\\s\\S]", "[\\n]", "[\\s]", "[a-[a]]", "[\\x01-b]", "[\\c]]", ".", "\\w", "\\s", "\\b", "(?i)", "(?m)", "(?s:", "\\x0a", "\\u000A", "\\1", "\\p{L}", "{", "}", "]",
    ];

    private static readonly Gen<string> Patterns = Gen.Int[0, Pieces.Length - 1].Array[1, 8].Select(picks => string.Concat(picks.Select(pick => Pieces[pick])));

    private static readonly string[] Texts = [.. from length in Enumerable.Range(0, 5) from text in TextsOf(length) select text];

    [Theory]
    [InlineData("a$b", "it needs a character after the end of the text")]
    [InlineData("end\\z.", "it needs a character after the end of the text")]
    [InlineData("(?:a$|b\\Z)c+", "it needs a character after the end of the text")]
    [InlineData("a^b", "it needs a character before the start of the text")]
    [InlineData("CVE-\\d{4}\\A-", "it needs a character before the start of the text")]
    [InlineData("a[^\\s\\S]", "a class leaves no character")]
    [InlineData("(?!)a", "(?!) never holds")]
    [InlineData("x(?=a$b)", "it needs a character after the end of the text")]
    public void What_can_match_nothing_is_shown_with_the_cause(string pattern, string why) => Assert.Equal(why, PatternProof.OfNothing(pattern));

    [Theory]
    [InlineData("CVE-\\d{4}-\\d+")]
    [InlineData("a$\\n")]
    [InlineData("a$|b")]
    [InlineData("(?m)a$\nb")]
    [InlineData("a$b?")]
    [InlineData("(?:^|\\W)worm(?:$|\\W)")]
    [InlineData("(?x) a $ b")]
    [InlineData("costs \\$5")]
    [InlineData("[$]5")]
    [InlineData("")]
    public void What_may_match_is_left_alone(string pattern) => Assert.Null(PatternProof.OfNothing(pattern));

    [Fact]
    public void What_is_said_to_match_nothing_matches_nothing()
    {
        var (read, impossible) = (0, 0);
        Cases.ForAll(Patterns, 2_500, pattern =>
        {
            if (RulePattern.Fault(pattern) is not null)
            {
                return;
            }

            Interlocked.Increment(ref read);
            if (PatternProof.OfNothing(pattern) is { } why)
            {
                Interlocked.Increment(ref impossible);
                var regex = new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(5));
                Assert.True(Array.TrueForAll(Texts, text => !regex.IsMatch(text)), $"{pattern}: {why}");
            }
        });

        // The test is worth something only while it meets both.
        Assert.True(impossible > 50 && read > 4 * impossible, $"{impossible} of {read}");
    }

    private static IEnumerable<string> TextsOf(int length) =>
        length == 0 ? [""] : from rest in TextsOf(length - 1) from c in "ab\n]" select rest + c;
}
