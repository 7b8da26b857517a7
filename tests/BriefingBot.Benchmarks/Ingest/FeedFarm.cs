using System.Globalization;
using System.Net;
using System.Text;
using BriefingBot.Articles;
using BriefingBot.Benchmarks.Generated;
using BriefingBot.Feeds.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Benchmarks.Ingest;

/// <summary>Feeds of generated articles with their full text, each on a host of its own, served by this machine.</summary>
internal sealed class FeedFarm : IAsyncDisposable
{
    private readonly byte[][] feeds;
    private readonly WebApplication application;

    private FeedFarm(int count, int entries)
    {
        feeds = [.. new GeneratedArticles().Take(count * entries).Chunk(entries).Select(FeedOf)];
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        application = builder.Build();
        application.Run(context =>
        {
            context.Response.ContentType = "application/rss+xml";
            return context.Response.Body.WriteAsync(feeds[int.Parse(context.Request.Path.Value![1..], CultureInfo.InvariantCulture)]).AsTask();
        });
    }

    public long Bytes => feeds.Sum(feed => (long)feed.Length);

    public static async Task<FeedFarm> StartAsync(int count, int entries)
    {
        var farm = new FeedFarm(count, entries);
        await farm.application.StartAsync();
        return farm;
    }

    public string Manifest()
    {
        var port = new Uri(application.Urls.Single()).Port;
        return "sources:\n" + string.Concat(Enumerable.Range(0, feeds.Length).Select(n =>
            string.Create(CultureInfo.InvariantCulture, $"  - {{id: feed-{n}, kind: feed, url: 'http://{HostOf(n)}:{port}/{n}'}}\n")));
    }

    public Fetcher CreateFetcher() => new(
        "",
        new AddressGuard(new(Enumerable.Range(0, feeds.Length).Select(HostOf))),
        new NetworkOptions(),
        (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
        TimeProvider.System,
        NullLogger<Fetcher>.Instance);

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private static string HostOf(int feed) => string.Create(CultureInfo.InvariantCulture, $"feed-{feed}.farm.test");

    private static byte[] FeedOf(ArticleDraft[] articles)
    {
        var feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Farm</title>\n");
        foreach (var article in articles)
        {
            var paragraphs = string.Concat(article.Text.Split('\n').Select(line => $"<p>{line}</p>"));
            feed.Append(CultureInfo.InvariantCulture, $"<item><title>{article.Title}</title><link>{article.Url}</link><guid isPermaLink=\"false\">{article.Id}</guid>")
                .Append(CultureInfo.InvariantCulture, $"<pubDate>{article.PublishedAt:R}</pubDate><content:encoded><![CDATA[{paragraphs}]]></content:encoded></item>\n");
        }

        return Encoding.UTF8.GetBytes(feed.Append("</channel></rss>").ToString());
    }
}
