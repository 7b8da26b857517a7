using BriefingBot.Threats;

namespace BriefingBot.Tests.Threats;

/// <summary>Which dotted names are domains, and how each is written.</summary>
public sealed class DomainTests
{
    [Theory]
    [InlineData("It calls evil[.]com now", "evil.com")]
    [InlineData("It calls evil(.)com now", "evil.com")]
    [InlineData("It calls evil{.}com now", "evil.com")]
    [InlineData("It calls evil[dot]com now", "evil.com")]
    [InlineData("It calls evil(DOT)com now", "evil.com")]
    [InlineData("It calls evil [.] com now", "evil.com")]
    [InlineData("It calls evil [ dot ] com now", "evil.com")]
    [InlineData("It calls busca[.]pe[.]hu now", "busca.pe.hu")]
    [InlineData("It calls readme[.]md now", "readme.md")]
    [InlineData("It calls www.evil[.]com.The bank knew", "www.evil.com")]
    public void A_defanged_name_is_a_domain(string text, string domain) => Assert.Equal([domain], Domains(text));

    [Theory]
    [InlineData("http://evil.com", "evil.com")]
    [InlineData("hxxp://evil.com/a", "evil.com")]
    [InlineData("hXXps[:]//evil.com", "evil.com")]
    [InlineData("hxxp[://]evil[.]com", "evil.com")]
    [InlineData("h**p://evil.com", "evil.com")]
    [InlineData("ftp://readme.md/a", "readme.md")]
    [InlineData("HTTP://EVIL.COM:8080?q", "evil.com")]
    [InlineData("http://bank.com@evil.com/a", "evil.com")]
    [InlineData("http://user:word[@]evil.com/a", "evil.com")]
    [InlineData("http://a.com/?u=http://evil.com/bad.co.uk", "a.com", "evil.com")]
    [InlineData("src=//cdn.evil.com/x.js", "cdn.evil.com")]
    [InlineData("http://gandcrab2pie73et.onion/", "gandcrab2pie73et.onion")]
    public void The_host_of_a_url_is_a_domain(string text, params string[] domains) => Assert.Equal(domains, Domains(text));

    [Theory]
    [InlineData("Posted to pic.twitter.com yesterday", "pic.twitter.com")]
    [InlineData("Sold on Amazon.co.uk since", "amazon.co.uk")]
    [InlineData("Only WWW.EVIL.COM is meant", "www.evil.com")]
    [InlineData("In *evil.example.com* and _bad.example.com_.", "evil.example.com", "bad.example.com")]
    [InlineData("See bit.ly/2kZJbW3.", "bit.ly")]
    [InlineData("Under xn--mnchen-3ya.de/a", "xn--mnchen-3ya.de")]
    [InlineData("The note at sognd75g4isasu2v.onion/x says", "sognd75g4isasu2v.onion")]
    [InlineData("访问evil.example.com下载", "evil.example.com")]
    public void A_name_with_two_dots_or_a_path_is_a_domain(string text, params string[] domains) => Assert.Equal(domains, Domains(text));

    [Theory]
    [InlineData("Yahoo.com said so")]
    [InlineData("Written in Node.js and ASP.NET for System.Net")]
    [InlineData("ASP.NET")]
    [InlineData("ASP.NET/IIS")]
    [InlineData("The U.S.National bank, e.g.this one, i.e.it")]
    [InlineData("Around the world.The bank")]
    [InlineData("He said.In the end")]
    [InlineData("Open readme.md, payload.zip, x.tar.sh and wannacry.exe")]
    [InlineData("Saved as /tmp/a.b.in and C:\\x.y.com")]
    [InlineData("Found as Trojan.Win32.Agent.la and Trojan-Spy.MSIL.x.in")]
    [InlineData("The package com.example.app sets window.location.host")]
    [InlineData("It runs a.b.open() at once")]
    [InlineData("Version 10.3.is, iOS.10.in")]
    [InlineData("names like example.invalid and a.b.nosuchend")]
    [InlineData("http://localhost/a and chrome://extensions")]
    [InlineData("münchen.de/a and пример.example.com")]
    [InlineData("a_b.com/x, a.b_c.com and -.com/")]
    [InlineData("The raid spread across [.] News Ghana")]
    public void A_name_in_prose_a_file_and_a_seam_of_sentences_are_no_domains(string text) => Assert.Empty(Domains(text));

    [Theory]
    [InlineData("ann@sub.evil.com")]
    [InlineData("ann[@]sub.evil.com")]
    [InlineData("ann(at)evil[.]com")]
    [InlineData("ann [at] evil[.]com")]
    [InlineData("ann.b.com@evil.org")]
    [InlineData("@news.example.com")]
    public void The_host_of_a_mail_address_is_no_domain(string text) => Assert.Empty(Domains(text));

    [Theory]
    [InlineData("evil.com", 1)]
    [InlineData("evil.com\nbad.net", 2)]
    [InlineData("Domains:\n- evil.com\n- bad.net\nthe end", 2)]
    [InlineData("They are evil.com, bad.net, worse.org and more", 3)]
    [InlineData("They are evil.com bad[.]net and more", 2)]
    [InlineData("They are 198.51.100[.]23, evil.com and more", 1)]
    [InlineData("evil.com/a,bad.com/b;worse.net/c", 3)]
    public void A_plain_name_among_indicators_is_a_domain(string text, int count) => Assert.Equal(count, Domains(text).Count());

    [Theory]
    [InlineData("They are evil.com, bad.net and more")]
    [InlineData("They are evil.com and worse.org and bad.net")]
    [InlineData("see evil.com\nand bad.net")]
    [InlineData("readme.md\nsetup.py\nrun.sh")]
    public void A_plain_name_in_other_company_is_none(string text) => Assert.Empty(Domains(text));

    [Fact]
    public void A_label_of_64_characters_and_a_name_of_254_are_too_long()
    {
        var label = new string('a', 63);

        Assert.Single(Domains($"http://{label}.com/"));
        Assert.Empty(Domains($"http://a{label}.com/"));
        Assert.Empty(Domains($"http://{label}.{label}.{label}.{label}.com/"));
    }

    [Fact]
    public void The_list_of_top_level_domains_is_whole()
    {
        Assert.All(["com", "uk", "COM", "xn--p1ai", "zip", "zw"], label => Assert.True(TopLevelDomains.Contains(label)));
        Assert.All(["", "exe", "js", "#", "onion", "local", "the"], label => Assert.False(TopLevelDomains.Contains(label)));
    }

    private static IEnumerable<string> Domains(string text) =>
        from mention in IdentifierExtractor.Extract(text)
        where mention.Identifier.Kind == IdentifierKind.Domain
        select mention.Identifier.Value;
}
