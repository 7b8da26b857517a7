using BriefingBot.Feeds.Health;
using CsCheck;

namespace BriefingBot.Tests.Feeds.Health;

public sealed class CadenceTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);
    private static readonly Gen<Cadence> Any = Gen.Int[0, 500].Array[0, 60].Select(days => Cadence.Of(days.Select(Start.AddDays)));

    [Theory]
    [InlineData(1, 3, false)]
    [InlineData(1, 4, true)]
    [InlineData(7, 21, false)]
    [InlineData(7, 22, true)]
    [InlineData(30, 7, false)]
    [InlineData(30, 90, false)]
    [InlineData(30, 91, true)]
    public void A_source_is_silent_when_it_pauses_for_much_longer_than_it_usually_does(int everyDays, int pause, bool silent)
    {
        var cadence = Every(everyDays, 12);

        Assert.Equal(silent, cadence.SilenceOn(cadence.Days[^1].AddDays(pause)) is not null);
    }

    [Fact]
    public void It_is_said_since_when_and_what_is_usual() => Assert.Equal(
        "nothing new since 19 Mar 2026, while something new usually comes within 7 days",
        Every(7, 12).SilenceOn(new(2026, 6, 1))?.ToString());

    [Fact]
    public void A_source_of_which_little_is_known_is_never_silent() =>
        Assert.Null(Every(1, Cadence.FewestDays - 1).SilenceOn(Start.AddYears(20)));

    [Fact]
    public void Many_entries_of_one_day_are_one_day() =>
        Assert.Null(Every(7, 12).With(Every(7, 12).Days).SilenceOn(Every(7, 12).Days[^1].AddDays(15)));

    [Fact]
    public void A_summer_break_does_not_make_long_pauses_usual() =>
        Assert.Equal(1, Every(1, 15).With(Every(1, 15).Days.Select(day => day.AddDays(45))).SilenceOn(Start.AddYears(1))?.UsualDays);

    [Fact]
    public void Never_within_the_shortest_silence_nor_within_the_longest_pause_of_a_steady_source() =>
        Gen.Select(Gen.Int[1, 100], Gen.Int[2, 40], Gen.Int[0, 400]).Sample((every, count, pause) =>
            Every(every, count) is var cadence
            && (cadence.SilenceOn(cadence.Days[^1].AddDays(pause)) is not null)
                == (count >= Cadence.FewestDays && pause > Math.Max(Cadence.ShortestSilence, Cadence.Patience * every)));

    [Fact]
    public void Once_silent_it_stays_silent_until_something_new_comes() => Gen.Select(Any, Gen.Int[0, 1000]).Sample((cadence, day) =>
    {
        var today = Start.AddDays(day);
        return cadence.SilenceOn(today) is null || (cadence.SilenceOn(today.AddDays(1)) is not null && cadence.With([today]).SilenceOn(today) is null);
    });

    [Fact]
    public void What_is_remembered_is_bounded_in_order_and_survives_the_store() => Any.Sample(cadence =>
        cadence.Days.Count <= Cadence.MostDays
        && cadence.Days.SequenceEqual(cadence.Days.Distinct().Order())
        && Cadence.Parse(cadence.ToString()).Days.SequenceEqual(cadence.Days));

    private static Cadence Every(int days, int count) => Cadence.Of(Enumerable.Range(0, count).Select(at => Start.AddDays(days * at)));
}
