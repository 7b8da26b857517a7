using BriefingBot.Threats;

namespace BriefingBot.Tests.Threats;

/// <summary>IPv4 and IPv6 addresses, and the numbers that only look like one.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("traced to 109.236.88.20, an address in")]
    [InlineData("109.236.88[.]20")]
    [InlineData("109[.]236[.]88[.]20")]
    [InlineData("109(dot)236(dot)88(dot)20")]
    [InlineData("109.236.88.20/24")]
    [InlineData("109.236.88.20:8080")]
    [InlineData("109.236.88.20[:]443")]
    [InlineData("http://109.236.88.20/a.b.com/198.51.100.1")]
    [InlineData("http://user@109.236.88.20")]
    [InlineData("It fell.Then 109.236.88.20.The end")]
    [InlineData("a new version of the bot calls 109.236.88.20")]
    public void Four_octets_are_an_address(string text) => Assert.Equal(["109.236.88.20"], Values(text));

    [Fact]
    public void A_range_is_two_addresses() => Assert.Equal(["203.0.113.1", "203.0.113.9"], Values("203.0.113.1-203.0.113.9"));

    [Theory]
    [InlineData("8.8.8.8 and 1.1.1.1", "8.8.8.8", "1.1.1.1")]
    [InlineData("Cloudflare 1.0.0.1", "1.0.0.1")]
    [InlineData("The IP 10.2.0.4", "10.2.0.4")]
    [InlineData("From 10.2.0.4", "10.2.0.4")]
    public void Small_parts_alone_make_no_version(string text, params string[] values) => Assert.Equal(values, Values(text));

    [Theory]
    [InlineData("198.51.100.256")]
    [InlineData("198.51.100.023")]
    [InlineData("198.51.100")]
    [InlineData("1.3.6.1.4.1")]
    [InlineData("198.51.100.23a")]
    [InlineData("x198.51.100.23")]
    [InlineData("198.51.100.23-beta")]
    [InlineData("ann@198.51.100.23")]
    public void Other_numbers_are_no_address(string text) => Assert.Empty(Values(text));

    [Theory]
    [InlineData("version 109.236.88.20")]
    [InlineData("versions 2.3.32 or 2.5.10.1")]
    [InlineData("v109.236.88.20")]
    [InlineData("v. 109.236.88.20")]
    [InlineData("prior to 109.236.88.20")]
    [InlineData("upgraded to 109.236.88.20")]
    [InlineData("109.236.88.20 and later")]
    [InlineData("Chrome/58.0.30.1")]
    [InlineData("Adium 1.5.10.2 is vulnerable")]
    [InlineData("Flash Player 29.0.0.171 and other earlier versions")]
    [InlineData("versions of Database Server include 11.2.0.4, 12.1.0.2, 12.2.0.1, and 18")]
    [InlineData("the latest version available (5.1.173.1 as of September)")]
    [InlineData("devices with firmware through 10.0.0.50")]
    public void A_version_is_no_address(string text) => Assert.Empty(Values(text));

    [Theory]
    [InlineData("2001:db8::1", "2001:db8::1")]
    [InlineData("2001:0DB8:0:0:0:0:0:1", "2001:db8::1")]
    [InlineData("2001[:]db8[:][:]1", "2001:db8::1")]
    [InlineData("2001:db8::1: refused", "2001:db8::1")]
    [InlineData("http://[2001:db8::1]:80/a", "2001:db8::1")]
    [InlineData("addr:2001:db8::1/64.", "2001:db8::1")]
    [InlineData("fe80::1%eth0", "fe80::1")]
    [InlineData("::1", "::1")]
    [InlineData("::ffff:198.51.100[.]23", "::ffff:198.51.100.23")]
    [InlineData("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8")]
    public void An_ipv6_address_has_one_form(string text, string value) => Assert.Equal([value], Values(text));

    [Theory]
    [InlineData("12:30:45")]
    [InlineData("2017-05-12T12:30:45")]
    [InlineData("00:1a:2b:3c:4d:5e")]
    [InlineData("00:11:22:33:44:55:66:77")]
    [InlineData("Face::Add and std::bad and a::b")]
    [InlineData("items[::2]")]
    [InlineData("::")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("2001:db8::1::2")]
    [InlineData("2001:db8::12345")]
    public void A_time_a_mac_address_and_a_scope_are_no_ipv6_address(string text) => Assert.Empty(Values(text));

    private static IEnumerable<string> Values(string text) =>
        IdentifierExtractor.Extract(text).Select(mention => mention.Identifier).Where(found => found.Kind != IdentifierKind.Url).Select(found => found.Value);
}
