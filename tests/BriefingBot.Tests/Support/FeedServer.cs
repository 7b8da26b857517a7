using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Tests.Support;

/// <summary>A web server with feeds, on this machine. It keeps the conditional headers of every request.</summary>
internal sealed class FeedServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> pages = [];
    private readonly ConcurrentQueue<Request> requests = [];

    private FeedServer(WebApplication application) => this.application = application;

    /// <summary>What was asked for, in order.</summary>
    public IReadOnlyList<Request> Requests => [.. requests];

    public static async Task<FeedServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var server = new FeedServer(application);
        application.Run(server.AnswerAsync);
        await application.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>The address of a page.</summary>
    public string UrlOf(string path) => application.Urls.Single() + path;

    /// <summary>From now on a page answers like this.</summary>
    public void On(string path, Func<HttpContext, Task> answer) => pages[path] = answer;

    /// <summary>From now on a page is this feed; unchanged for whoever names its tag.</summary>
    public void Serve(string path, string body, string? etag = null, string? lastModified = null) => On(path, async context =>
    {
        if (etag is not null)
        {
            context.Response.Headers.ETag = etag;
        }

        if (lastModified is not null)
        {
            context.Response.Headers.LastModified = lastModified;
        }

        if ((etag is not null && context.Request.Headers.IfNoneMatch == etag) || (lastModified is not null && context.Request.Headers.IfModifiedSince == lastModified))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = "application/rss+xml";
        await context.Response.WriteAsync(body);
    });

    /// <summary>From now on a page fails.</summary>
    public void Fail(string path, int status, string? retryAfter = null) => On(path, context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    });

    /// <summary>An RSS feed with one item for each title, newest first.</summary>
    public static string Rss(params string[] titles) => Rss("", titles.Select(title => (title, $"All that is known of {title}.")));

    /// <param name="channel">More elements of the channel.</param>
    public static string Rss(string channel, IEnumerable<(string Title, string Text)> items) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>News of the test</title><link>https://news.example/</link>{channel}
        {string.Join('\n', items.Select(Item))}
        </channel></rss>
        """;

    public async ValueTask DisposeAsync() => await application.DisposeAsync();

    private static string Item((string Title, string Text) item)
    {
        var slug = item.Title.ToLowerInvariant().Replace(' ', '-');
        return $"<item><title>{item.Title}</title><link>https://news.example/{slug}</link><guid isPermaLink=\"false\">{slug}</guid>"
            + $"<pubDate>Mon, 02 Nov 2026 08:00:00 GMT</pubDate><description>{item.Text}</description></item>";
    }

    private Task AnswerAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        requests.Enqueue(new(context.Request.Path, Value(headers.IfNoneMatch), Value(headers.IfModifiedSince)));
        if (pages.TryGetValue(context.Request.Path, out var answer))
        {
            return answer(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static string? Value(Microsoft.Extensions.Primitives.StringValues values) => values.Count == 0 ? null : values.ToString();

    /// <summary>What was asked for, with the validators exactly as they came; null for one that was not sent.</summary>
    internal sealed record Request(string Path, string? IfNoneMatch, string? IfModifiedSince);
}
