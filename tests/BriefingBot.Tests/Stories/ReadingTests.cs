using BriefingBot.Stories.Reading;

namespace BriefingBot.Tests.Stories;

/// <summary>What is read from headlines and leads.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("(2nd LD) Gov't says key was exploited", "Gov't says key was exploited")]
    [InlineData("UPDATE 2-Norvex says records were stolen", "Norvex says records were stolen")]
    [InlineData("Norvex says records were stolen | CSO Online", "Norvex says records were stolen")]
    [InlineData("Norvex says records were stolen - BBC News", "Norvex says records were stolen")]
    [InlineData("Norvex - the story of a theft", "Norvex - the story of a theft")]
    [InlineData("(LEAD)", "(LEAD)")]
    [InlineData("", "")]
    public void What_the_site_and_the_wire_add_to_a_headline_is_left_out(string title, string expected) => Assert.Equal(expected, NewsTitle.Of(title));

    [Theory]
    [InlineData("$2.8M", "2.8 million")]
    [InlineData("33.7m", "33,700,000")]
    [InlineData("145,000", "145K")]
    [InlineData("$177 Million", "177 mln")]
    public void A_figure_is_the_same_however_it_is_written(string one, string other) => Assert.Equal(Assert.Single(Figure.In(one)), Assert.Single(Figure.In(other)));

    [Theory]
    [InlineData("in 2025")]
    [InlineData("7 ways")]
    [InlineData("version 1.2.3")]
    public void Years_and_small_numbers_are_no_figures(string text) => Assert.Empty(Figure.In(text));

    [Theory]
    [InlineData("Patch Tuesday, May 2026 edition", "Patch Tuesday, June 2026 edition", false)]
    [InlineData("The week in security: week 23", "The week in security: week 24", false)]
    [InlineData("Norvex data breach: claims are investigated", "Ostrel Bank data breach: claims are investigated", true)]
    [InlineData("Google discloses Microsoft Edge flaw before a patch is ready", "Google discloses another Windows 10 flaw before a patch is ready", true)]
    [InlineData("Norvex Wins Best Scanner Award in Golden Lock Awards", "Ostrel Wins Firewall of the Year in Golden Lock Awards", true)]
    public void Numbers_of_a_series_are_told_apart(string one, string other, bool onlyOfOneSource)
    {
        Assert.True(Separates(one, other, sameSource: true));
        Assert.Equal(!onlyOfOneSource, Separates(one, other, sameSource: false));
    }

    [Theory]
    [InlineData("(LEAD) Norvex breach undetected for five months", "(3rd LD) Norvex breach undetected for five months")]
    [InlineData("Norvex breach hits 10 million customers", "Norvex breach hits 25 million customers")]
    [InlineData("Norvex extends shutdown after attack", "Norvex ends shutdown after attack")]
    [InlineData("Norvex", "Ostrel")]
    public void An_update_is_no_number_of_a_series(string one, string other) => Assert.False(Separates(one, other, sameSource: true));

    private static bool Separates(string one, string other, bool sameSource) =>
        SeriesGuard.Separates(TitleShape.Of(NewsTitle.Of(one)), TitleShape.Of(NewsTitle.Of(other)), sameSource);
}
