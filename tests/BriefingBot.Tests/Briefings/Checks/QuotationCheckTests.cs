using BriefingBot.Briefings.Checks;

namespace BriefingBot.Tests.Briefings.Checks;

public sealed class QuotationCheckTests
{
    private const string Lure = "The mails have the subject “Completed: wire transfer”.";

    [Fact]
    public void A_quotation_is_kept_whatever_its_marks() => Judged.IsKept(Lure, "The mails have the subject \"Completed: wire transfer\".");

    [Fact]
    public void A_quotation_that_nobody_said_is_dropped() =>
        Judged.IsDropped(Lure, "The mails have the subject \"Completed: bank transfer\".", CheckCode.Quotation);
}
