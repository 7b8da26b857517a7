using System.Collections.Concurrent;
using System.Globalization;
using BriefingBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Tests.Feeds.Archives;

/// <summary>A feed with an archive on a real server. It keeps what was asked for, and when by the test's clock.</summary>
internal sealed class ArchiveSite(FeedServer server, TimeProvider clock)
{
    private readonly ConcurrentQueue<(string Address, DateTimeOffset At)> asked = [];

    public IReadOnlyList<string> Asked => [.. asked.Select(each => each.Address)];

    public IReadOnlyList<DateTimeOffset> Times => [.. asked.Select(each => each.At)];

    /// <summary>A feed of WordPress: a page for each list of entries, and 404 behind the last.</summary>
    public void ServeWordPress(string path, params string[][] pages) => On(path, number => number <= pages.Length
        ? Feed("<generator>https://wordpress.org/?v=6.8</generator>", pages[number - 1])
        : null);

    /// <summary>A page at a path, whatever its number.</summary>
    public void Serve(string path, string? archive, params string[] entries) => On(path, _ => Feed(
        archive is null ? "" : $"<atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"prev-archive\" href=\"{archive}\"/>", entries));

    /// <param name="body">Of the page with a number; null for 404.</param>
    public void On(string path, Func<int, string?> body) => server.On(path, async context =>
    {
        asked.Enqueue((context.Request.Path + context.Request.QueryString, clock.GetUtcNow()));
        var number = int.TryParse(context.Request.Query["paged"], CultureInfo.InvariantCulture, out var paged) ? paged : 1;
        if (body(number) is { } page)
        {
            context.Response.ContentType = "application/rss+xml";
            await context.Response.WriteAsync(page);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
    });

    /// <param name="entries">Each a title, or a day and a title: <c>2026-10-01 Worm</c>.</param>
    public static string Feed(string channel, params string[] entries) =>
        $"<rss version=\"2.0\"><channel><title>News</title><link>https://news.example/</link>{channel}{string.Concat(entries.Select(Item))}</channel></rss>";

    private static string Item(string entry)
    {
        var title = DateTime.TryParseExact(entry.Split(' ')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) ? entry[11..] : entry;
        var date = title == entry ? "" : $"<pubDate>{day.ToUniversalTime().ToString("R", CultureInfo.InvariantCulture)}</pubDate>";
        return $"<item><title>{title}</title><link>https://news.example/{title.ToLowerInvariant().Replace(' ', '-')}</link>{date}<description>All that is known of {title}.</description></item>";
    }
}
