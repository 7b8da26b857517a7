using BriefingBot.Articles;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.Articles;

public sealed class CanonicalUrlTests
{
    /// <summary>Addresses of the bits that addresses are made of, in any order.</summary>
    private static readonly Gen<string> Soup = Gen.Select(
        Gen.OneOf("http://", "https://", "HTTPS://", "ftp://", "//", "", "http:\\\\"),
        Gen.OneOf(
            "news.example", "www.news.example", "www.www.example", "WWW.Example.com.", "www.com", "www.", "user:pw@news.example", "127.0.0.1", "0x7f.1",
            "[::1]", "[fe80::1%25eth0]", "[::ffff:1.2.3.4]", "bücher.example", "xn--bcher-kva.example", "xn--a", "☃.example", "a\ud800.example", "例え.テスト", "a_b.example", "-a.example"),
        Gen.OneOf("", ":80", ":443", ":8080", ":", ":99999").Select(Gen.OneOf("/", "/", "/?", ""), (port, start) => port + start),
        Gen.OneOf("/", "a", "?", "&", "=", "#", "utm_source=x", "%75tm_medium=y", "fbclid=1", "id=7", "%2F", "%2e%2e", "..", ".", "%", "%zz", " ", "é", "\ud83d\ude00", "\udc00", "\\", ";", "+", "\0").Array[0, 8])
        .Select((scheme, host, port, tail) => $"{scheme}{host}{port}{string.Concat(tail)}");

    [Theory]
    [InlineData("http://www.News.example:80/a/b/?utm_source=x&id=7&fbclid=y#top", "https://news.example/a/b?id=7")]
    [InlineData("https://news.example", "https://news.example")]
    [InlineData("https://news.example/", "https://news.example")]
    [InlineData("http://news.example:443/a", "https://news.example/a")]
    [InlineData("https://news.example:8443/a", "https://news.example:8443/a")]
    [InlineData("https://user:secret@news.example/a", "https://news.example/a")]
    [InlineData("https://www.www.example/a", "https://www.example/a")]
    [InlineData("https://news.example./a", "https://news.example/a")]
    [InlineData("https://bücher.example/a", "https://xn--bcher-kva.example/a")]
    [InlineData("https://[::1]:8080/a", "https://[::1]:8080/a")]
    [InlineData("https://news.example/A?B=C", "https://news.example/A?B=C")]
    [InlineData("https://news.example/a?b=1&c=2", "https://news.example/a?b=1&c=2")]
    [InlineData("https://news.example/a?c=2&b=1", "https://news.example/a?c=2&b=1")]
    [InlineData("mailto:somebody@news.example", "mailto:somebody@news.example")]
    [InlineData("no address", "no address")]
    [InlineData("", "")]
    public void An_address_has_this_form(string url, string form) => Assert.Equal(form, CanonicalUrl.Of(url));

    [Fact]
    public void The_form_of_a_form_is_itself()
    {
        var addresses = 0;
        Cases.ForAll(Soup, 20_000, url =>
        {
            var form = CanonicalUrl.Of(url);
            Assert.Equal(form, CanonicalUrl.Of(form));
            addresses += CanonicalUrl.IsWebAddress(url, out _) && CanonicalUrl.IsWebAddress(form, out _) ? 1 : 0;
        });
        Assert.True(addresses > 3_000, $"Only {addresses} of the texts were addresses.");
    }

    [Fact]
    public void Any_text_has_one()
    {
        Cases.ForAll(Gen.String, 5_000, text => Assert.NotNull(CanonicalUrl.Of(CanonicalUrl.Mended(text))));
        Cases.ForAll(Gen.String[Gen.Char, 0, 60], 5_000, text => Assert.NotNull(CanonicalUrl.Of("https://" + text)));
        Cases.ForAll(Gen.String[Gen.Char, 0, 60], 5_000, text => Assert.NotNull(CanonicalUrl.Of("https://news.example/" + text)));
        Assert.NotNull(CanonicalUrl.Of("https://news.example/" + new string('é', 100_000)));
    }
}
