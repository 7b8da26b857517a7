using BriefingBot.Stories.NearDuplicates;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.Stories;

/// <summary>One text in several sources.</summary>
public sealed class ReprintTests
{
    private const string Report =
        """
        The hospital chain Norvex took its booking system offline on Tuesday after clerks found that files would not open. Technicians
        traced the fault to a program that had been left on a print server over the weekend. The chain runs eleven houses in three
        counties and treats some forty thousand people a year, according to its last yearly report. Operations that were planned for this
        week go ahead, a speaker said, while letters and bills will be late. Police were told on Wednesday morning.
        """;

    [Fact]
    public async Task A_text_in_another_source_is_a_reprint_of_the_first()
    {
        using var articles = await GroupedArticles.OfAsync(
            Some.Story("a", "Norvex takes bookings offline", Report, "wire"),
            Some.Story("b", "Hospital bookings offline", Report.Replace("Technicians", "Engineers", StringComparison.Ordinal), "ledger"),
            Some.Story("c", "Norvex takes bookings offline", Report[..Report.IndexOf("The chain runs", StringComparison.Ordinal)], "feed"));

        Assert.Equal((null, "a", "a"), (await articles.ReprintedAsync("a"), await articles.ReprintedAsync("b"), await articles.ReprintedAsync("c")));
        Assert.Equal("a b c", await articles.GroupsAsync());
    }

    [Fact]
    public async Task A_text_that_one_source_gives_twice_is_no_reprint()
    {
        using var articles = await GroupedArticles.OfAsync(Some.Story("a", "Norvex takes bookings offline", Report), Some.Story("b", "Norvex takes bookings offline", Report));
        Assert.Null(await articles.ReprintedAsync("b"));
    }

    [Fact]
    public async Task One_form_letter_about_two_companies_is_no_reprint()
    {
        using var articles = await GroupedArticles.OfAsync(
            Some.Story("a", "Norvex data breach: claims are investigated", Report, "wire"),
            Some.Story("b", "Ostrel data breach: claims are investigated", Report.Replace("Norvex", "Ostrel", StringComparison.Ordinal), "ledger"));

        Assert.Null(await articles.ReprintedAsync("b"));
    }

    [Fact]
    public void Signatures_find_what_is_nearly_the_same_and_nothing_else()
    {
        var text = Gen.Int[0, 3_000].Array[300, 600];
        Gen.Select(text, Gen.Int[0, 1_000_000]).Sample(
            sample =>
            {
                var (words, seed) = sample;
                var one = Shingles.Of(string.Join(' ', words.Select(word => $"w{word}")));
                var other = Shingles.Of(string.Join(' ', words.Select((word, at) => (at + seed) % 20 == 0 ? $"x{at}" : $"w{word}")));
                var stranger = Shingles.Of(string.Join(' ', words.Select(word => $"y{(word * 7) + seed}")));

                Assert.InRange(one.OverlapWith(other), 0.9, 0.96);
                Assert.True(TextSignature.Of(one).Bands.Intersect(TextSignature.Of(other).Bands).Any());
                Assert.Equal(0, one.OverlapWith(stranger));
                Assert.Empty(TextSignature.Of(one).Bands.Intersect(TextSignature.Of(stranger).Bands));
            },
            iter: 50,
            seed: "0N0XIzNsQ0O2");
    }

    [Fact]
    public void A_signature_survives_the_store()
    {
        var signature = TextSignature.Of(Shingles.Of(Report));
        Assert.Equal(signature.Bands, TextSignature.FromBytes(signature.ToBytes()).Bands);
        Assert.Empty(TextSignature.Of(Shingles.Of("too short to tell")).Bands);
    }
}
