using BriefingBot.Briefings.Checks;

namespace BriefingBot.Tests.Briefings.Checks;

public sealed class DateCheckTests
{
    private const string Outbreak = "The outbreak began on Friday. Microsoft had released the patch on 14 March 2017.";

    [Theory]
    [InlineData("Microsoft released the patch on March 14, 2017.")]
    [InlineData("Microsoft released the patch on 2017-03-14.")]
    [InlineData("Microsoft released the patch in March 2017.")]
    [InlineData("The outbreak began on 12 May 2017.")]
    [InlineData("The outbreak began on Friday.")]
    public void Dates_are_compared_by_value_and_counted_from_the_day_of_the_article(string sentence) => Judged.IsKept(Outbreak, sentence);

    [Theory]
    [InlineData("Microsoft released the patch on 15 March 2017.")]
    [InlineData("Microsoft released the patch in April 2017.")]
    [InlineData("Microsoft released the patch on 14 March 2016.")]
    [InlineData("The outbreak began on Thursday.")]
    [InlineData("The outbreak began on 13 May 2017.")]
    public void A_date_that_the_passage_does_not_have_is_dropped(string sentence) => Judged.IsDropped(Outbreak, sentence, CheckCode.Date);

    [Fact]
    public void A_date_of_another_event_is_dropped() =>
        Judged.IsDropped("Acme learned of the breach on 25 March. Its lawyers finally wrote to all private users of the service on 29 March.", "Acme learned of the breach on 29 March.", CheckCode.Attachment);
}
