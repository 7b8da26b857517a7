using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Tests.Support;

/// <summary>A feed of summaries and the pages behind its entries, on one server of the test's own.</summary>
internal sealed class NewsSite : IAsyncDisposable
{
    private readonly FeedServer server;
    private readonly List<(string Slug, string Item)> items = [];

    private NewsSite(FeedServer server) => this.server = server;

    public FeedServer Server => server;

    public string FeedUrl => server.UrlOf("/feed");

    /// <summary>What was asked for besides the feed, in order.</summary>
    public IReadOnlyList<string> Pages => [.. server.Requests.Select(request => request.Path).Where(path => path is not "/feed" and not "/robots.txt")];

    public int RobotsRequests => server.Requests.Count(request => request.Path == "/robots.txt");

    public static async Task<NewsSite> StartAsync()
    {
        var site = new NewsSite(await FeedServer.StartAsync());
        site.ServeFeed(etag: null);
        return site;
    }

    /// <summary>Adds an entry, or changes it. Its page is another matter.</summary>
    public void Entry(string slug, string summary, string title = "Worm in hospitals", string? date = "Mon, 02 Nov 2026 08:00:00 GMT")
    {
        var item = $"<item>{(title.Length > 0 ? $"<title>{title}</title>" : "")}<link>{server.UrlOf("/" + slug)}</link><guid isPermaLink=\"false\">{slug}</guid>"
            + $"{(date is null ? "" : $"<pubDate>{date}</pubDate>")}<description>{summary}</description></item>";
        items.RemoveAll(known => known.Slug == slug);
        items.Add((slug, item));
        ServeFeed(etag: null);
    }

    /// <summary>From now on the feed, as it is, answers "not modified" to who has seen it.</summary>
    public void Freeze() => ServeFeed("\"frozen\"");

    /// <summary>From now on a page is this HTML.</summary>
    public void Page(string slug, string html, string contentType = "text/html; charset=utf-8") => server.On("/" + slug, context =>
    {
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(html);
    });

    public void Robots(string text) => Page("robots.txt", text, "text/plain");

    /// <summary>An article of as many paragraphs, between a menu and a footer.</summary>
    public static string Article(string topic, int paragraphs = 6, string head = "", string end = "", string language = "en") => $"""
        <!DOCTYPE html><html lang="{language}"><head><title>{topic} | The News</title>{head}</head><body>
        <nav><a href="/">Home</a> <a href="/about">About</a> <a href="/jobs">Jobs</a></nav>
        <main><article><h1>{topic}</h1>
        {string.Concat(Enumerable.Range(1, paragraphs).Select(number => $"<p>{Paragraph(topic, number)}</p>\n"))}{end}
        </article></main><footer>All rights reserved. <a href="/terms">Terms</a></footer></body></html>
        """;

    /// <summary>What only the page has.</summary>
    public static string Paragraph(string topic, int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"Investigators of {topic} said in part {number} of their report that the intruders had been inside the network for {number + 3} weeks, and that they left by the same door, which nobody had closed.");

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private void ServeFeed(string? etag) => server.Serve(
        "/feed", $"<rss version=\"2.0\"><channel><title>The News</title>{string.Concat(items.Select(item => item.Item))}</channel></rss>", etag);
}
