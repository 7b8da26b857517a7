using System.Net;
using BriefingBot.Feeds.Fetching;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.Feeds.Fetching;

public sealed class AddressGuardTests
{
    private static readonly AddressGuard Guard = new(HostList.None);

    /// <summary>Addresses inside the ranges that the registries of RFC 6890 call not global.</summary>
    private static readonly Gen<IPAddress> Internal = Gen.OneOf(
        In(10, 8), In(127, 8), In(0, 8), In(0xA9FE, 16), In(0xC0A8, 16), In(0xAC1, 12), In(0x191, 10), In(0xE, 4), In(0xF, 4), In(0x6309, 15));

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://127.1/")]
    [InlineData("http://999.256.256.257/")]
    [InlineData("http://10.0.0.1./")]
    [InlineData("http://１２７．０．０．１/")]
    [InlineData("http://①②⑦.⓪.⓪.①/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://168.63.129.16/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [InlineData("http://[fe80::1%25eth0]/")]
    [InlineData("http://[64:ff9b:1::7f00:1]/")]
    [InlineData("http://[2001:db8::1]/")]
    [InlineData("http://localhost/")]
    [InlineData("http://localhost./")]
    [InlineData("http://wiki/")]
    [InlineData("http://wiki.corp/")]
    [InlineData("http://metadata.google.internal/")]
    [InlineData("http://feed.example.com:8080/")]
    [InlineData("https://user:secret@feed.example.com/")]
    [InlineData("ftp://feed.example.com/")]
    [InlineData("file:///etc/passwd")]
    public void These_addresses_are_refused_with_a_sentence(string address) =>
        Assert.EndsWith(".", Guard.ObjectionTo(new Uri(address)), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://feed.example.com/rss")]
    [InlineData("http://feed.example.com:443/rss")]
    [InlineData("https://bücher.example/")]
    [InlineData("https://example.com./")]
    [InlineData("http://93.184.216.34/")]
    [InlineData("https://[2606:4700:4700::1111]/")]
    [InlineData("https://[64:ff9b::5db8:d822]/")]
    [InlineData("https://172.32.0.1/")]
    [InlineData("https://100.128.0.1/")]
    [InlineData("https://4.files.example.com/")]
    public void These_are_public(string address) => Assert.Null(Guard.ObjectionTo(new Uri(address)));

    [Fact]
    public void An_internal_IPv4_address_is_internal_in_every_form_of_IPv6() =>
        Cases.ForAll(Internal, 5_000, address =>
        {
            var bytes = address.GetAddressBytes();
            byte[][] forms =
            [
                bytes,
                [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, .. bytes],
                [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. bytes],
                [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, .. bytes],
                [0x20, 2, .. bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
                [0x20, 1, 0, 0, 0x41, 0x36, 0xe3, 0x78, 0x80, 0, 0x63, 0xbf, .. bytes.Select(part => (byte)~part)],
            ];
            Assert.All(forms, form => Assert.NotNull(PublicAddress.Objection(new IPAddress(form))));
        });

    [Fact]
    public void An_allowed_host_is_let_through_on_its_port_only()
    {
        var guard = new AddressGuard(new(["Wiki.corp:8080", "127.0.0.1", "[::1]:81"]));
        Assert.Null(guard.ObjectionTo(new Uri("http://wiki.corp:8080/feed")));
        Assert.Null(guard.ObjectionTo(new Uri("http://127.0.0.1:5000/")));
        Assert.Null(guard.ObjectionTo(new Uri("http://0x7f.1/")));
        Assert.Null(guard.ObjectionTo(new Uri("http://[::1]:81/")));
        Assert.NotNull(guard.ObjectionTo(new Uri("http://wiki.corp/feed")));
        Assert.NotNull(guard.ObjectionTo(new Uri("http://sub.wiki.corp:8080/feed")));
        Assert.NotNull(guard.ObjectionTo(new Uri("http://[::1]/")));
        Assert.NotNull(guard.ObjectionTo(new Uri("http://user@wiki.corp:8080/feed")));
    }

    [Fact]
    public void A_refusal_names_the_setting_that_would_allow_it() =>
        Assert.Equal(
            "wiki.corp is not fetched: it is a name of an internal network. If it is meant, add wiki.corp to Feeds:AllowedInternalHosts.",
            Guard.ObjectionTo(new Uri("http://wiki.corp/feed")));

    /// <summary>Any address that begins with these bits.</summary>
    private static Gen<IPAddress> In(uint prefix, int bits) => Gen.UInt.Select(rest =>
    {
        var value = (prefix << (32 - bits)) | (rest & (uint.MaxValue >> bits));
        return new IPAddress([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]);
    });
}
