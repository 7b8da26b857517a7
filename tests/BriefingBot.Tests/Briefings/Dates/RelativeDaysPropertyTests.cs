using System.Diagnostics;
using BriefingBot.Briefings.Dates;
using BriefingBot.Tests.Retrieval.Passages;
using CsCheck;

namespace BriefingBot.Tests.Briefings.Dates;

public sealed class RelativeDaysPropertyTests
{
    private const string Seed = "0N0XIzNsQ0O2";

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 12_000].Select(day => new DateOnly(2000, 1, 1).AddDays(day));

    private static readonly Gen<string> Weekdays = Gen.Select(
        Gen.Int[0, 8].Select(i => new[] { "", "on ", "late ", "last ", "next ", "coming ", "since ", "on last ", "this past " }[i]),
        Gen.Int[0, 6].Select(i => ((DayOfWeek)i).ToString()),
        Gen.Int[0, 3].Select(i => new[] { "", "'s", " morning", " night" }[i]),
        (lead, day, tail) => $"Acme patched it {lead}{day}{tail}.");

    [Fact]
    public void A_weekday_is_within_seven_days_of_the_article_and_of_that_name() =>
        Gen.Select(Weekdays, Days).Sample(
            (sentence, day) => RelativeDays.Find(sentence, Trusted(day)).All(found =>
                found.From == found.To
                && Math.Abs(found.From.DayNumber - day.DayNumber) is >= 0 and <= 7
                && sentence.Contains(found.From.DayOfWeek.ToString(), StringComparison.Ordinal)
                && found.Completion.EndsWith(found.From.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)),
            seed: Seed,
            iter: 5_000,
            threads: 1);

    [Fact]
    public void Expressions_are_in_order_and_inside_the_sentence() =>
        Gen.Select(Prose.Texts, Days).Sample(
            (text, day) =>
            {
                var end = 0;
                foreach (var found in RelativeDays.Find(text, Trusted(day)))
                {
                    if (found.Start < end || found.Length < 3 || found.End > text.Length || found.From > found.To || found.Completion.Length == 0)
                    {
                        return false;
                    }

                    end = found.End;
                }

                return true;
            },
            seed: Seed,
            iter: 5_000,
            threads: 1);

    [Fact]
    public void Any_characters_are_read() =>
        Gen.Select(Gen.String, Gen.String).Sample(
            (sentence, url) => _ = RelativeDays.Find(sentence, ArticleDate.Of(new DateOnly(2017, 5, 16), false, url, sentence), url),
            seed: Seed,
            iter: 5_000,
            threads: 1);

    /// <summary>Quadratic work on a million characters takes longer by far, on a busy machine too.</summary>
    [Theory]
    [InlineData("May 12 ")]
    [InlineData("12 May ")]
    [InlineData("Friday, May 12 ")]
    [InlineData("on Monday ")]
    [InlineData("Monday and ")]
    [InlineData("last ")]
    [InlineData("late ")]
    [InlineData("last week ")]
    [InlineData("over the weekend ")]
    [InlineData("yesterday ")]
    [InlineData("\"yesterday ")]
    [InlineData("said today ")]
    [InlineData("Today A ")]
    [InlineData("Today")]
    [InlineData("in March ")]
    [InlineData("to be ")]
    [InlineData("2016 ")]
    [InlineData("1 ")]
    [InlineData("A")]
    [InlineData("A ")]
    [InlineData("May ")]
    [InlineData(" ")]
    [InlineData("\"")]
    [InlineData("May 1-")]
    public void A_million_characters_take_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        _ = ArticleDate.Of(new DateOnly(2017, 5, 16), false, text, text);
        _ = RelativeDays.Find(text, Trusted(new DateOnly(2017, 5, 16)), text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed.TotalSeconds:F1} s");
    }

    private static ArticleDate Trusted(DateOnly day) => ArticleDate.Of(day, clamped: false, "", "");
}
