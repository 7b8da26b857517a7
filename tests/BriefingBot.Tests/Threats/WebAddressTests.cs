using BriefingBot.Threats;

namespace BriefingBot.Tests.Threats;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("See http://evil.com/gate.php.", "url:http://evil.com/gate.php domain:evil.com")]
    [InlineData("See hxxps://Evil[.]com:8080/a[.]js?x=1, then", "url:https://evil.com:8080/a.js?x=1 domain:evil.com")]
    [InlineData("See hxxp[:]//198.51.100[.]23/x", "url:http://198.51.100.23/x ipv4:198.51.100.23")]
    [InlineData("See https://evil.com/ and http://other.example.org", "domain:evil.com domain:other.example.org")]
    [InlineData("https://nvd.example.org/CVE-2017-0144", "url:https://nvd.example.org/cve-2017-0144 domain:nvd.example.org cve:cve-2017-0144")]
    [InlineData("ssh://evil.com/x", "domain:evil.com")]
    public void A_url_is_found_with_its_host_in_it(string text, string tokens) => Assert.Equal(tokens, Tokens(text));

    [Theory]
    [InlineData("Write to Bad.Actor@evil.com.", "email:bad.actor@evil.com")]
    [InlineData("Write to bad[@]evil[.]com or bad [at] evil [dot] com", "email:bad@evil.com email:bad@evil.com")]
    [InlineData("(bad@evil.com)", "email:bad@evil.com")]
    [InlineData("@evil and bad@localhost and a@@evil.com", "")]
    [InlineData("http://bank.com@evil.com/x", "url:http://evil.com/x domain:evil.com")]
    public void A_mail_address_is_found_and_its_domain_is_not(string text, string tokens) => Assert.Equal(tokens, Tokens(text));

    [Fact]
    public void A_url_is_defanged_once() => Assert.Equal("See hxxp://evil[.]com/gate.php now", Defang.Text("See http://evil.com/gate.php now"));

    private static string Tokens(string text) => string.Join(' ', IdentifierExtractor.Extract(text).Select(mention => mention.Identifier.Token));
}
