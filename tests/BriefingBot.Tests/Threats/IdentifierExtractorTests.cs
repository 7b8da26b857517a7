using BriefingBot.Threats;

namespace BriefingBot.Tests.Threats;

public sealed class IdentifierExtractorTests
{
    [Fact]
    public void The_token_is_the_kind_and_the_value_in_lower_case()
    {
        Assert.Equal("cve:cve-2017-0144", new Identifier(IdentifierKind.Cve, "CVE-2017-0144").Token);
        Assert.Equal("ipv6:2001:db8::1", new Identifier(IdentifierKind.IPv6, "2001:db8::1").Token);
        Assert.Equal("attack:t1059.001", new Identifier(IdentifierKind.Attack, "T1059.001").Token);
    }

    [Fact]
    public void A_mention_covers_what_is_written()
    {
        const string Text = "Patch cve‑2017‑0144 and block hxxps://evil[.]com/a, please.";

        var mentions = IdentifierExtractor.Extract(Text);

        Assert.Equal(["cve‑2017‑0144", "hxxps://evil[.]com/a", "evil[.]com"], mentions.Select(mention => Text.Substring(mention.Start, mention.Length)));
        Assert.Equal(["CVE-2017-0144", "https://evil.com/a", "evil.com"], mentions.Select(mention => mention.Identifier.Value));
    }

    [Fact]
    public void An_empty_text_names_nothing() => Assert.Empty(IdentifierExtractor.Extract(""));

    [Theory]
    [InlineData("CVE-2017-0144", "as written by MITRE")]
    [InlineData("cve-2017-0144", "in a question")]
    [InlineData("CVE\u20112017\u20110144", "with hyphens that do not break")]
    [InlineData("CVE–2017—0144", "with dashes of the typesetter")]
    [InlineData("CVE\u22122017\u22120144", "with minus signs")]
    [InlineData("CVE\u00AD-2017-0144", "with a soft hyphen")]
    [InlineData("CVE 2017-0144", "with a space")]
    [InlineData("CVE\u00A02017 0144", "with spaces only")]
    [InlineData("CVE_2017_0144", "with underscores")]
    [InlineData("CVE2017-0144", "run together")]
    [InlineData("CVE: 2017-0144", "after a colon")]
    [InlineData("CVE-2017- 0144", "broken after the year")]
    [InlineData("漏洞CVE-2017-0144的", "between letters that know no spaces")]
    [InlineData("https://nvd.example/vuln/detail/CVE-2017-0144", "in the path of a URL")]
    public void A_cve_id_written_with_odd_dashes_is_the_same_id(string text, string how)
    {
        Assert.NotEmpty(how);
        Assert.Contains("cve:cve-2017-0144", Tokens(text));
    }

    [Theory]
    [InlineData("CVE-2017-123")]
    [InlineData("CVE-2017-12345678")]
    [InlineData("CVE-1998-0001")]
    [InlineData("CVE-2117-0001")]
    [InlineData("CVE-2016-1o1o")]
    [InlineData("CVE-20170144")]
    [InlineData("XCVE-2017-0144")]
    [InlineData("a CVE from 2017-0144")]
    public void What_only_looks_like_a_cve_id_is_none(string text) => Assert.Empty(Tokens(text));

    [Theory]
    [InlineData("MS17-010", "bulletin:ms17-010")]
    [InlineData("ms17-010", "bulletin:ms17-010")]
    [InlineData("MS17\u2011010", "bulletin:ms17-010")]
    [InlineData("ms17_010_eternalblue", "bulletin:ms17-010")]
    [InlineData("ms17 010", "bulletin:ms17-010")]
    [InlineData("MS 08-067", "bulletin:ms08-067")]
    [InlineData("T1190", "attack:t1190")]
    [InlineData("t1059.001", "attack:t1059.001")]
    [InlineData("T1059/001/", "attack:t1059.001")]
    [InlineData("TA0001", "attack:ta0001")]
    [InlineData("G0032,", "attack:g0032")]
    [InlineData("(S0366)", "attack:s0366")]
    [InlineData("C0022", "attack:c0022")]
    public void A_catalogue_id_has_one_form(string text, string token) => Assert.Equal([token], Tokens(text));

    [Theory]
    [InlineData("MS18-010")]
    [InlineData("MS17-0101")]
    [InlineData("500 ms 17 010")]
    [InlineData("T10590")]
    [InlineData("AT1059")]
    [InlineData("T1059.0012")]
    [InlineData("G7000")]
    [InlineData("/s1600/note.png")]
    public void What_only_looks_like_a_catalogue_id_is_none(string text) => Assert.Empty(Tokens(text));

    [Theory]
    [InlineData("D41D8CD98F00B204E9800998ECF8427E", "md5:d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("VirusShare_d41d8cd98f00b204e9800998ecf8427e.bin", "md5:d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("da39a3ee5e6b4b0d3255bfef95601890afd80709", "sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [InlineData(
        "sha256=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public void A_hash_is_known_by_its_length(string text, string token) => Assert.Equal([token], Tokens(text));

    [Fact]
    public void A_hash_of_128_digits_is_sha512() =>
        Assert.Equal(IdentifierKind.Sha512, Assert.Single(IdentifierExtractor.Extract(string.Concat(Enumerable.Repeat("0a1b2c3d", 16)))).Identifier.Kind);

    [Theory]
    [InlineData("12345678901234567890123456789012")]
    [InlineData("abcdefabcdefabcdefabcdefabcdefab")]
    [InlineData("xd41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("d41d8cd98f00b204e9800998ecf8427e0")]
    [InlineData("d41d8cd9-8f00-b204-e980-0998ecf8427e")]
    public void A_number_a_word_and_a_part_of_a_longer_word_are_no_hash(string text) => Assert.Empty(Tokens(text));

    [Fact]
    public void Of_two_that_overlap_the_longer_stays()
    {
        const string Hash = "d41d8cd98f00b204e9800998ecf8427e";

        Assert.Equal([$"domain:{Hash}.evil.com"], Tokens($"{Hash}.evil.com"));
        Assert.Equal(["ipv6:::ffff:198.51.100.23"], Tokens("::ffff:198.51.100.23"));
    }

    [Fact]
    public void A_report_gives_its_identifiers_in_order() =>
        Assert.Equal(
            ["cve:cve-2017-0144", "bulletin:ms17-010", "domain:www.kill-switch.com", "ipv4:198.51.100.23", "attack:t1486"],
            Tokens("It exploits CVE-2017-0144 (MS17-010), asks www.kill-switch[.]com, calls 198.51.100[.]23:443 and encrypts (T1486)."));

    private static IEnumerable<string> Tokens(string text) => IdentifierExtractor.Extract(text).Select(mention => mention.Identifier.Token);
}
