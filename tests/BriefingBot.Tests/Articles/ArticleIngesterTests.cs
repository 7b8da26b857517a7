using System.Text;
using BriefingBot.Articles;
using BriefingBot.Tests.Contracts;
using BriefingBot.Tests.Support;
using BriefingBot.Tests.Threats;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Articles;

public sealed class ArticleIngesterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider clock = new(new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
    private readonly Corpus corpus;

    public ArticleIngesterTests() => corpus = Corpus.Open(folder.Path, clock);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Prose with identifiers, broken characters, controls and line ends between.</summary>
    private static Gen<string> Texts => Gen.OneOf(
        Gen.Select(Written.Any, Written.Hidden).Select((identifier, hidden) => $" {identifier.Value} {hidden.Text} "),
        Gen.OneOf("\0", "\ud83d", "\udd10", "🔐", "\r\n", "\r", "\u2028", "\u0085", "\u0007", "\t", "  ", "\ufffd", "\u200b", "e\u0301", "The flaw", "."),
        Gen.String[0, 5]).Array[0, 12].Select(parts => string.Concat(parts));

    public void Dispose()
    {
        corpus.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Any_text_is_kept_clean_with_its_mentions_where_they_say()
    {
        var drafts = new List<ArticleDraft>();
        Cases.ForAll(Gen.Select(Texts, Texts), 500, pair => drafts.Add(
            Some.Article(FormattableString.Invariant($"https://news.example/{drafts.Count}"), pair.Item1, pair.Item2) with
            {
                EntryId = pair.Item2,
                Source = Some.Source() with { Name = pair.Item1 },
            }));
        await IngestAsync(drafts);

        var ids = await corpus.Store.ListIdsAsync("news.example", Cancellation);
        var mentions = await corpus.Store.ReadMentionsAsync(ids, Cancellation);
        var seen = 0;
        foreach (var article in await corpus.Store.ReadAsync(ids, Cancellation))
        {
            AssertClean(article.Title);
            AssertClean(article.Text);
            Assert.DoesNotContain('\n', article.Title);
            foreach (var mention in mentions[article.Id])
            {
                seen++;
                var passage = (mention.InTitle ? article.Title : article.Text).Substring(mention.Start, mention.Length);
                Assert.Contains(mention.Identifier, Threats(passage));
            }
        }

        Assert.True(seen > 500, $"Only {seen} mentions were met.");
        AssertClean((await corpus.Sources.ListAsync(Cancellation)).Single().Name);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_cut_between_characters()
    {
        await IngestAsync([Some.Article(title: string.Concat(Enumerable.Repeat("🔐", 2_000)), text: "x" + string.Concat(Enumerable.Repeat("🔐", 300_000)))]);
        var article = Assert.Single(await corpus.Store.ReadAsync(await corpus.Store.ListIdsAsync("news.example", Cancellation), Cancellation));
        Assert.Equal((ArticleIngester.LongestTitle, ArticleIngester.LongestText - 1), (article.Title.Length, article.Text.Length));
        AssertClean(article.Text);
    }

    [Theory]
    [InlineData(23, false)]
    [InlineData(25, true)]
    public async Task A_date_more_than_a_day_ahead_is_brought_back(int hours, bool clamped)
    {
        var published = clock.GetUtcNow().AddHours(hours);
        await IngestAsync([Some.Article() with { PublishedAt = published }]);
        var article = Assert.Single(await corpus.Store.ReadAsync(await corpus.Store.ListIdsAsync("news.example", Cancellation), Cancellation));
        Assert.Equal((clamped, clamped ? clock.GetUtcNow() : published), (article.PublishedClamped, article.PublishedAt));
    }

    private Task IngestAsync(IReadOnlyList<ArticleDraft> drafts) =>
        new ArticleIngester(corpus.Store, corpus.Sources, clock).IngestAsync(drafts, Cancellation);

    private static IEnumerable<BriefingBot.Threats.Identifier> Threats(string text) =>
        BriefingBot.Threats.IdentifierExtractor.Extract(text).Select(mention => mention.Identifier);

    private static void AssertClean(string text)
    {
        Assert.Equal(text, text.Trim());
        Assert.DoesNotContain(text, c => char.IsControl(c) && c is not ('\n' or '\t'));
        Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
    }
}
