using BriefingBot.Feeds.Archives;
using BriefingBot.Feeds.Parsing;
using CsCheck;

namespace BriefingBot.Tests.Feeds.Archives;

public sealed class OlderPagesTests
{
    [Theory]
    [InlineData("https://blog.example/rss.xml", "https://wordpress.org/?v=6.8", "https://blog.example/rss.xml?paged=2")]
    [InlineData("https://blog.example/feed/", null, "https://blog.example/feed/?paged=2")]
    [InlineData("https://blog.example/tag/apt/feed", "", "https://blog.example/tag/apt/feed?paged=2")]
    [InlineData("https://blog.example/?feed=rss2", null, "https://blog.example/?feed=rss2&paged=2")]
    [InlineData("https://blog.example/feed/", "Hugo -- gohugo.io", null)]
    [InlineData("https://blog.example/rss.xml", null, null)]
    public void WordPress_is_known_by_its_name_or_else_by_its_addresses(string feed, string? generator, string? expected) =>
        Assert.Equal(expected, OlderPages.First(new(feed), Parse() with { Generator = generator })?.Address.AbsoluteUri);

    [Fact]
    public void What_the_feed_names_goes_before_what_is_guessed_and_archives_before_pages()
    {
        var (archive, next) = (new Uri("https://blog.example/2026/09"), new Uri("https://blog.example/feed/page/2"));
        var feed = Parse() with { Generator = "WordPress", Next = next };

        Assert.Equal((ArchiveWay.NextPage, next), OlderPages.First(new("https://blog.example/feed/"), feed));
        Assert.Equal((ArchiveWay.PreviousArchive, archive), OlderPages.First(new("https://blog.example/feed/"), feed with { PreviousArchive = archive }));
    }

    [Fact]
    public void A_walk_keeps_to_the_way_it_began_with()
    {
        var page = Parse() with { Next = new("https://blog.example/newer") };

        Assert.Null(OlderPages.After(ArchiveWay.PreviousArchive, new("https://blog.example/2026/09"), page));
    }

    [Fact]
    public void Numbered_pages_follow_one_another_whatever_else_the_address_says() =>
        Gen.Int[2, 100_000].Select(Gen.OneOf(Gen.Const(""), Gen.Const("?feed=rss2"), Gen.Const("?a=1&paged=7&b=2"))).Sample((steps, query) =>
        {
            var at = OlderPages.First(new("https://blog.example/feed/" + query), Parse() with { Generator = "WordPress" })!.Value.Address;
            at = new(at.AbsoluteUri.Replace("paged=2", $"paged={steps}", StringComparison.Ordinal));
            return OlderPages.After(ArchiveWay.WordPress, at, Parse() with { Entries = [new FeedEntry()] })!.Query.EndsWith($"paged={steps + 1}", StringComparison.Ordinal);
        }, iter: 200);

    private static FeedParse Parse() => new(FeedStatus.Ok, "RSS 2.0", null, [], []);
}
