using BriefingBot.Threats;

namespace BriefingBot.Tests.Threats;

public sealed class DefangTests
{
    [Theory]
    [InlineData("asks www.evil.com first", "asks www[.]evil[.]com first")]
    [InlineData("https://evil.com/a.b?c=d.e", "hxxps://evil[.]com/a.b?c=d.e")]
    [InlineData("HTTP://EVIL.COM", "HXXP://EVIL[.]COM")]
    [InlineData("ftp://evil.com", "fxp://evil[.]com")]
    [InlineData("http://localhost:8080/", "hxxp://localhost:8080/")]
    [InlineData("traced to 198.51.100.23:80", "traced to 198.51.100[.]23:80")]
    [InlineData("traced to 2001:db8::1", "traced to 2001:db8:[:]1")]
    [InlineData("http://[2001:db8::1]/", "hxxp://[2001:db8:[:]1]/")]
    [InlineData("http://a.com/http://b.com/", "hxxp://a[.]com/hxxp://b[.]com/")]
    [InlineData("evil.com, bad.net, worse.org", "evil[.]com, bad[.]net, worse[.]org")]
    public void Addresses_are_hidden(string text, string shown) => Assert.Equal(shown, Defang.Text(text));

    [Theory]
    [InlineData("")]
    [InlineData("Yahoo.com said.  CVE-2017-0144,\tMS17-010\r\nand readme.md — née U.S. \uD83D")]
    [InlineData("evil[.]com, evil(dot)com, evil [.] com")]
    [InlineData("hxxps[:]//evil[.]com/a and 198.51.100[.]23 and 198[.]51.100.23")]
    [InlineData("2001:db8:[:]1")]
    [InlineData("version 1.2.3.4 of http:// and https")]
    public void All_else_stays_as_it_is(string text) => Assert.Equal(text, Defang.Text(text));

    [Fact]
    public void A_name_that_is_hidden_in_part_is_hidden_in_full() => Assert.Equal("www[.]evil[.]com", Defang.Text("www.evil[.]com"));
}
