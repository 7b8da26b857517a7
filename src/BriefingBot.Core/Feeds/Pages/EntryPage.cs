using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BriefingBot.Articles;
using BriefingBot.Feeds.Parsing;

namespace BriefingBot.Feeds.Pages;

/// <summary>What is remembered of one entry's page, so that each poll makes the same article of the entry and asks for the page once.</summary>
/// <param name="Key">The entry's own among those of its source.</param>
/// <param name="Hash">Of the entry as the feed gave it: another one is an edited entry.</param>
internal sealed record EntryPage(string SourceId, string Key, string Hash)
{
    /// <summary>How often a page is tried that fails in a way that may pass.</summary>
    public const int MostTries = 3;

    /// <summary>How often a page is fetched in all. Some feeds count comments in their summaries, and would be "edited" for ever.</summary>
    public const int MostFetches = 12;

    public required PageOutcome Outcome { get; init; }

    /// <summary>Of this edition of the entry.</summary>
    public int Tries { get; init; }

    /// <summary>Of all editions.</summary>
    public int Fetches { get; init; }

    /// <summary>Not before; null: at the next poll.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>When the feed was last known to have the entry.</summary>
    public DateTimeOffset SeenAt { get; init; }

    /// <summary>While it is awaited; else null.</summary>
    public AwaitedEntry? Entry { get; init; }

    /// <summary>What the page gave, now or before the entry was edited; null where the feed's own text counts.</summary>
    public PageArticle? Article { get; init; }

    public static string KeyOf(ArticleDraft draft) => ArticleKey.Of(draft)[0].Value;

    /// <summary>What is remembered once the feed gives the entry (again).</summary>
    public static EntryPage Seen(EntryPage? before, ArticleDraft draft, FeedEntry? entry, DateTimeOffset now)
    {
        var hash = HashOf(draft);
        if (before?.Hash == hash)
        {
            return before with { SeenAt = now };
        }

        var isAwaited = entry is not null && EntryText.IsOnlySummary(entry);
        if (isAwaited && before?.Fetches >= MostFetches)
        {
            return before with { Hash = hash, SeenAt = now, Outcome = before.Article is null ? PageOutcome.Summary : PageOutcome.OnPage, Entry = null };
        }

        return new(draft.Source.Id, KeyOf(draft), hash)
        {
            Outcome = isAwaited ? PageOutcome.Awaited : PageOutcome.InFeed,
            Fetches = before?.Fetches ?? 0,
            SeenAt = now,
            Entry = isAwaited ? AwaitedEntry.Of(draft, entry!) : null,

            // An edited entry keeps the page's text until the page was read again: a summary in between would be a version of less.
            Article = isAwaited ? before?.Article : null,
        };
    }

    public bool IsDue(DateTimeOffset now) => Outcome == PageOutcome.Awaited && Entry is not null && (RetryAt is null || RetryAt <= now);

    /// <summary>What is remembered after the page was asked for.</summary>
    public EntryPage After(PageRead read, DateTimeOffset now) => read switch
    {
        PageRead.Whole whole => Settled(PageOutcome.OnPage, whole.Article),
        PageRead.NotWhole refused => Settled(refused.IsPaywalled ? PageOutcome.Paywalled : PageOutcome.Summary, null),
        PageRead.Later when Tries + 1 >= MostTries => Settled(PageOutcome.Summary, null),
        PageRead.Later later => this with { Tries = Tries + 1, Fetches = Fetches + 1, RetryAt = now + later.RetryAfter },
        _ => this,
    };

    private EntryPage Settled(PageOutcome outcome, PageArticle? article) => this with
    {
        Outcome = outcome,
        Tries = Tries + 1,
        Fetches = Fetches + 1,
        RetryAt = null,
        Entry = null,
        Article = article,
    };

    /// <summary>What makes an edition: as for an article, the words, the address and the date.</summary>
    private static string HashOf(ArticleDraft draft) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\u001f',
        draft.Title,
        CanonicalUrl.Of(draft.Url),
        draft.PublishedAt?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        draft.Text))));
}
