using BriefingBot.Stories.Reading;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Stories;

/// <summary>Whom an article credits.</summary>
public sealed class CreditedOriginsTests
{
    [Theory]
    [InlineData("The gang doubled its demands, according to a report by Proofpoint.", "Proofpoint")]
    [InlineData("According to a new blog post from Palo Alto Networks, the tool is sold.", "Palo Alto Networks")]
    [InlineData("Proofpoint's latest report counts forty victims.", "Proofpoint")]
    [InlineData("The breach was first reported by the Norvex Gazette on Monday.", "Norvex Gazette")]
    [InlineData("Researchers at the security firm Check Point found it.", "Check Point")]
    [InlineData("A study by Kaspersky puts the loss at $18 billion.", "Kaspersky")]
    [InlineData("Nobody was paid, a speaker told Reuters.", "Reuters")]
    [InlineData("The files were for sale (via TechCrunch).", "TechCrunch")]
    [InlineData("The files were for sale.\nSource: Bleeping Computer", "Bleeping Computer")]
    [InlineData("It spread by mail, according to Microsoft.", "Microsoft")]
    [InlineData("The report by Proofpoint agrees with Mandiant's report.", "Proofpoint, Mandiant")]
    public void A_credit_is_read(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", CreditedOrigins.In(text, "The Daily")));

    [Theory]
    [InlineData("The gang doubled its demands on Monday.")]
    [InlineData("According to the plan, it was patched.")]
    [InlineData("The Daily's report was right, according to The Daily.")]
    [InlineData("")]
    public void Where_nobody_is_credited_nobody_is_named(string text) => Assert.Empty(CreditedOrigins.In(text, "Daily"));

    [Fact]
    public void A_text_made_to_be_slow_is_read_in_a_moment()
    {
        var text = string.Concat(Enumerable.Repeat("According to a report by the According To Aa Bb ", 20_000));
        Assert.InRange(CreditedOrigins.In(text, "Daily").Count, 0, 5);
    }

    [Fact]
    public async Task Credits_are_kept_with_the_article()
    {
        using var articles = await GroupedArticles.OfAsync(Some.Story("a", "Norvex robbed", "Norvex was robbed, according to a report by Proofpoint."));
        Assert.Equal(["Proofpoint"], await articles.CreditsAsync("a"));
    }
}
