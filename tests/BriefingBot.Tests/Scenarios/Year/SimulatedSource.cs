using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Tests.Scenarios.Year;

/// <summary>
/// A source that publishes at its own pace and shows its newest entries, and keeps account: of what it showed, of how often it was
/// asked, and of the conditional headers by which it should have been.
/// </summary>
internal sealed class SimulatedSource
{
    /// <summary>Entries that its feed shows.</summary>
    public const int Window = 20;

    private readonly DateTimeOffset first;
    private DateTimeOffset notBefore;
    private DateTimeOffset arrived;
    private string? expectedTag;
    private string? expectedDate;

    /// <param name="number">Decides its pace and its manners.</param>
    /// <param name="start">When the simulation begins; its feed is full by then.</param>
    public SimulatedSource(int number, DateTimeOffset start, Ailment? ailment)
    {
        (Number, Start, Ailment) = (number, start, ailment);
        Id = ailment?.Name ?? string.Create(CultureInfo.InvariantCulture, $"source-{number:000}");
        Gap = ailment is null ? TimeSpan.FromHours(9 + (number * 37 % 200)) : TimeSpan.FromHours(24);
        Poll = TimeSpan.FromHours(number % 100 == 99 ? 1 : number % 20 == 19 ? 6 : 24);
        Validators = (ValidatorStyle)(number % (ailment is null ? 4 : 3));
        first = start - (Gap * Window);
    }

    public int Number { get; }

    public string Id { get; }

    public string Host => Ailment?.Host ?? $"{Id}.year.test";

    public DateTimeOffset Start { get; }

    public Ailment? Ailment { get; }

    /// <summary>Between two entries, give or take.</summary>
    public TimeSpan Gap { get; }

    /// <summary>What the manifest says.</summary>
    public TimeSpan Poll { get; }

    public ValidatorStyle Validators { get; }

    /// <summary>When it stops publishing.</summary>
    public DateTimeOffset Ends { get; set; } = DateTimeOffset.MaxValue;

    public int Requests { get; private set; }

    public int NotModified { get; private set; }

    /// <summary>The first entry that it ever showed; -1 before.</summary>
    public int FirstShown { get; private set; } = -1;

    /// <summary>The last entry that it showed; -1 before.</summary>
    public int LastShown { get; private set; } = -1;

    public List<string> Problems { get; } = [];

    /// <summary>The address of an entry.</summary>
    public string UrlOf(int entry) => string.Create(CultureInfo.InvariantCulture, $"https://{Id}.example/{entry}");

    /// <summary>The newest entry at a time.</summary>
    public int NewestAt(DateTimeOffset now)
    {
        var newest = (int)(((now < Ends ? now : Ends) - first) / Gap);
        return TimeOf(newest) > now ? newest - 1 : newest;
    }

    /// <summary>A request arrived: it must not come early, and must name the validators of the last full answer.</summary>
    public void Arrived(HttpContext context, DateTimeOffset now)
    {
        // Where it is redirected to is the same poll.
        if (now == arrived)
        {
            return;
        }

        arrived = now;
        Requests++;
        if (now < notBefore)
        {
            Complain(now, string.Create(CultureInfo.InvariantCulture, $"asked {notBefore - now} too early"));
        }

        var headers = context.Request.Headers;
        if (Ailment is not { IsAskedOddly: true } && (ValueOf(headers.IfNoneMatch), ValueOf(headers.IfModifiedSince)) != (expectedTag, expectedDate))
        {
            Complain(now, $"named {ValueOf(headers.IfNoneMatch)}, {ValueOf(headers.IfModifiedSince)} instead of {expectedTag}, {expectedDate}");
        }

        RestUntil(now + Poll);
    }

    /// <summary>Nobody asks before that.</summary>
    public void RestUntil(DateTimeOffset time) => notBefore = time;

    /// <summary>A full answer without validators was given, whatever it was.</summary>
    public void Forgot() => (expectedTag, expectedDate) = (null, null);

    /// <summary>Answers as a well feed does: with what it shows, or that nothing changed.</summary>
    /// <param name="change">What is odd about the entries.</param>
    public async Task ServeAsync(HttpContext context, DateTimeOffset now, FeedOddity? change = null)
    {
        var odd = change ?? FeedOddity.None;
        var newest = NewestAt(now);
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{Id}-{newest}\"");
        var (etag, date) = Validators switch
        {
            ValidatorStyle.Tag => (tag, null),
            ValidatorStyle.WeakTagAndDate => ("W/" + tag, TimeOf(newest).ToString("R", CultureInfo.InvariantCulture)),
            ValidatorStyle.Date => (null, TimeOf(newest).ToString("R", CultureInfo.InvariantCulture)),
            _ => ((string?)null, (string?)null),
        };
        context.Response.Headers.ETag = etag;
        context.Response.Headers.LastModified = date;
        var headers = context.Request.Headers;
        if (odd.Unchanging && (headers.IfNoneMatch.Count > 0 || headers.IfModifiedSince.Count > 0)
            || (etag is not null && headers.IfNoneMatch == etag)
            || (etag is null && date is not null && headers.IfModifiedSince == date))
        {
            NotModified++;
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        Show(newest, now);
        (expectedTag, expectedDate) = (etag, date);
        context.Response.ContentType = odd.ContentType;
        await context.Response.Body.WriteAsync(odd.Encoding.GetBytes(FeedOf(newest, odd)));
    }

    /// <summary>What it published and never showed is lost to everybody.</summary>
    private void Show(int newest, DateTimeOffset now)
    {
        var oldest = newest - Window + 1;
        if (LastShown >= 0 && oldest > LastShown + 1)
        {
            Complain(now, $"entries {LastShown + 1} to {oldest - 1} were never fetched");
        }

        (FirstShown, LastShown) = (FirstShown < 0 ? oldest : FirstShown, newest);
    }

    private string FeedOf(int newest, FeedOddity odd)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>").Append(Id).Append("</title>\n").Append(odd.Pinned);
        for (var entry = newest; entry > newest - Window; entry--)
        {
            var time = odd.Dates ?? TimeOf(entry).ToString("R", CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"<item><title>Entry {entry} of {Id}</title><link>{UrlOf(entry)}</link>")
                .Append(CultureInfo.InvariantCulture, $"<guid isPermaLink=\"false\">{odd.Guid(Requests)}{Id}-{entry}</guid><pubDate>{time}</pubDate>")
                .Append(CultureInfo.InvariantCulture, $"<description>{odd.Text} What number {entry} tells of the worm.</description></item>\n");
        }

        return text.Append(odd.End).ToString();
    }

    /// <summary>Up to two fifths of the gap later than the even pace, by the entry's number: people are no clocks.</summary>
    private DateTimeOffset TimeOf(int entry) => first + (Gap * (entry + (entry * 7919 % 5 * 0.1)));

    private void Complain(DateTimeOffset now, string what)
    {
        if (Problems.Count < 3)
        {
            Problems.Add(string.Create(CultureInfo.InvariantCulture, $"{Id}, {now:yyyy-MM-dd HH:mm}: {what}"));
        }
    }

    private static string? ValueOf(Microsoft.Extensions.Primitives.StringValues values) => values.Count == 0 ? null : values.ToString();
}
