using System.Text;
using System.Text.Json.Nodes;
using BriefingBot.Feeds.Parsing;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.Feeds.Parsing;

/// <summary>CISA's catalog as it may come: with fields missing, odd, doubled or hostile.</summary>
public sealed class KevCatalogTests
{
    private const string Cve = "CVE-2026-10001";

    [Theory]
    [InlineData("dateAdded", null, "CVE-2026-10001 is known to be exploited: CISA's Known Exploited Vulnerabilities catalog lists it.")]
    [InlineData("dateAdded", "0000-00-00", "CVE-2026-10001 is known to be exploited: CISA's Known Exploited Vulnerabilities catalog lists it.")]
    [InlineData("dueDate", "soon", "Ransomware campaigns are known to use CVE-2026-10001.")]
    [InlineData("knownRansomwareCampaignUse", null, "Whether ransomware campaigns use CVE-2026-10001 is not known; US federal agencies were given until 10 August 2022 to act on it.")]
    [InlineData("knownRansomwareCampaignUse", "Perhaps", "Whether ransomware campaigns use CVE-2026-10001 is not known; US federal agencies were given until 10 August 2022 to act on it.")]
    [InlineData("vulnerabilityName", "", "CVE-2026-10001 affects Acme Gateway.")]
    [InlineData("vendorProject", null, "CVE-2026-10001 is listed as \"Acme Gateway Command Injection Vulnerability\".")]
    [InlineData("product", "Mailer", "CVE-2026-10001 affects Acme Mailer and is listed as \"Acme Gateway Command Injection Vulnerability\".")]
    [InlineData("product", "Acme Mailer", "CVE-2026-10001 affects Acme Mailer and is listed as \"Acme Gateway Command Injection Vulnerability\".")]
    [InlineData("shortDescription", "One\nline <b>and</b>\tanother.", "One line <b>and</b> another.")]
    public void What_is_missing_or_odd_is_left_out_of_the_sentences(string field, string? value, string expected) =>
        Assert.Contains(expected, LinesOf(Assert.Single(Parse(KevCatalog.Entry(Cve, (field, value))).Entries)));

    [Fact]
    public void An_entry_with_nothing_but_its_id_still_says_that_it_is_exploited()
    {
        var entry = Assert.Single(Parse(new JsonObject { ["cveID"] = "cve-2026-10001" }).Entries);

        Assert.Equal((Cve, Cve, null), (entry.EntryId, entry.Title, entry.PublishedAt));
        Assert.Equal(2, LinesOf(entry).Length);
    }

    [Fact]
    public void Entries_without_a_cve_id_are_left_out_and_that_is_said()
    {
        var feed = Parse(
            KevCatalog.Entry(Cve),
            KevCatalog.Entry("see CVE-2026-10002"),
            KevCatalog.Entry("CVE-2026-10003 CVE-2026-10004"),
            KevCatalog.Entry(new string('9', 100_000)),
            KevCatalog.Entry("", ("cveID", null)),
            JsonValue.Create(17),
            null);

        Assert.Equal(Cve, Assert.Single(feed.Entries).EntryId);
        Assert.Equal((FeedStatus.Ok, "Entries without a CVE id were left out: 6."), (feed.Status, Assert.Single(feed.Problems)));
    }

    [Fact]
    public void Of_a_vulnerability_that_is_listed_twice_the_first_entry_counts()
    {
        var feed = Parse(KevCatalog.Entry(Cve), KevCatalog.Entry(Cve, ("product", "Mailer")), KevCatalog.Entry("cve-2026-10001"));
        Assert.Equal("Gateway", Assert.Single(feed.Entries).KnownExploited!.Product);
    }

    [Fact]
    public void A_catalog_of_ten_megabytes_in_a_few_fields_gives_short_articles()
    {
        var book = string.Concat(Enumerable.Repeat("A very long sentence about nothing. ", 100_000));
        var feed = Parse(KevCatalog.Entry(Cve, ("shortDescription", book), ("requiredAction", book), ("vulnerabilityName", book)));

        var entry = Assert.Single(feed.Entries);
        Assert.InRange(entry.Text.Length, 2_000, 6_000);
        Assert.StartsWith("CVE-2026-10001 is known to be exploited", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_a_field_holds_gets_before_or_into_what_is_said_in_our_words()
    {
        var plain = LinesOf(Assert.Single(Parse(KevCatalog.Entry(Cve)).Entries));
        Cases.ForAll(Gen.String[0, 60].Array[6], 300, texts =>
        {
            var entry = Assert.Single(Parse(KevCatalog.Entry(
                Cve,
                ("vendorProject", texts[0]),
                ("product", texts[1]),
                ("vulnerabilityName", texts[2]),
                ("shortDescription", texts[3]),
                ("requiredAction", texts[4]),
                ("notes", texts[5]))).Entries);
            Assert.Equal(plain[..2], LinesOf(entry)[..2]);
            Assert.InRange(LinesOf(entry).Length, 2, 6);
        });
    }

    private static string[] LinesOf(FeedEntry entry) => entry.Text.Split('\n');

    private static FeedParse Parse(params JsonNode?[] entries) => FeedParser.Parse(new(Encoding.UTF8.GetBytes(KevCatalog.Of(entries)), "application/json", null));
}
