namespace BriefingBot.Tests.Briefings.Dates;

public sealed class WeekdaysTests
{
    [Theory]
    [InlineData("Acme patched it on Monday.", "Acme patched it on Monday [15 May 2017].")]
    [InlineData("Acme patched it on Tuesday.", "Acme patched it on Tuesday [16 May 2017].")]
    [InlineData("Acme patched it on Wednesday.", "Acme patched it on Wednesday [10 May 2017].")]
    [InlineData("Late Friday, Acme patched it.", "Late Friday [12 May 2017], Acme patched it.")]
    [InlineData("Acme said Sunday night that it was over.", "Acme said Sunday night [14 May 2017] that it was over.")]
    [InlineData("Friday's attack hit hospitals.", "Friday's [12 May 2017] attack hit hospitals.")]
    [InlineData("Nobody has paid since Friday.", "Nobody has paid since Friday [12 May 2017].")]
    [InlineData("In a post on Sunday, Acme warned of it.", "In a post on Sunday [14 May 2017], Acme warned of it.")]
    [InlineData("Towns were forced to shut schools on Monday.", "Towns were forced to shut schools on Monday [15 May 2017].")]
    [InlineData("It is believed to have started on Friday.", "It is believed to have started on Friday [12 May 2017].")]
    [InlineData("On Monday, Acme said it will pay.", "On Monday [15 May 2017], Acme said it will pay.")]
    public void A_weekday_is_the_latest_one(string sentence, string expected) => Assert.Equal(expected, Dated.Complete(sentence));

    [Theory]
    [InlineData("Acme patched it last Friday.", "Acme patched it last Friday [12 May 2017].")]
    [InlineData("Acme patched it last Tuesday.", "Acme patched it last Tuesday [9 May 2017].")]
    [InlineData("Acme patched it last Monday.", "Acme patched it last Monday.")]
    [InlineData("Acme meets the police next Monday.", "Acme meets the police next Monday [22 May 2017].")]
    [InlineData("Acme meets the police next Friday.", "Acme meets the police next Friday.")]
    [InlineData("Acme meets the police this coming Friday.", "Acme meets the police this coming Friday [19 May 2017].")]
    [InlineData("Acme was hit this past Friday.", "Acme was hit this past Friday [12 May 2017].")]
    public void Last_and_next_are_completed_where_both_customs_agree(string sentence, string expected) =>
        Assert.Equal(expected, Dated.Complete(sentence));

    [Theory]
    [InlineData("Acme fixed it before Black Friday.")]
    [InlineData("Patch Tuesday was large.")]
    [InlineData("The Mail on Sunday reported it.")]
    [InlineData("Sunday Times readers were warned.")]
    [InlineData("It struck on a Monday.")]
    [InlineData("They were closed on Mondays.")]
    [InlineData("They worked from Monday to Friday.")]
    [InlineData("They asked for money by Friday.")]
    [InlineData("Acme will patch it on Friday.")]
    [InlineData("Acme is to appear in court on Friday.")]
    [InlineData("Acme is expected to be heard on Friday.")]
    [InlineData("Acme plans a patch for Friday.")]
    [InlineData("The shop is closed on Sunday.")]
    [InlineData("It came back on the following Monday.")]
    [InlineData("The attack of 2015 began on Monday.")]
    [InlineData("It came back on Monday, two weeks later.")]
    public void Names_customs_and_what_is_to_come_are_left_alone(string sentence) =>
        Assert.Equal(sentence, Dated.Complete(sentence));

    [Fact]
    public void A_year_in_the_sentence_before_may_still_hold() =>
        Assert.Equal("It began on Monday.", Dated.Complete("It began on Monday.", before: "Sony was hit in 2014."));

    [Theory]
    [InlineData("Last week on Friday Acme was hit.", "Last week [8–14 May 2017] on Friday [12 May 2017] Acme was hit.")]
    [InlineData("Last week on Monday Acme was hit.", "Last week [8–14 May 2017] on Monday Acme was hit.")]
    public void A_day_of_last_week_is_not_one_of_this(string sentence, string expected) =>
        Assert.Equal(expected, Dated.Complete(sentence));

    [Fact]
    public void Where_an_article_bears_two_days_only_what_both_give_is_sure()
    {
        const string Url = "https://news.example/2017/05/15/a";

        Assert.Equal("It began on Friday [12 May 2017].", Dated.Complete("It began on Friday.", url: Url));
        Assert.Equal("It began on Tuesday.", Dated.Complete("It began on Tuesday.", url: Url));
        Assert.Equal("It began yesterday.", Dated.Complete("It began yesterday.", url: Url));
    }

    [Fact]
    public void Nothing_is_completed_from_a_date_that_is_not_trusted() =>
        Assert.Equal("It began on Friday.", Dated.Complete("It began on Friday.", url: "https://news.example/2016/5/16/a"));
}
