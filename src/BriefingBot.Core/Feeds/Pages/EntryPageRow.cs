using System.Text.Json;
using BriefingBot.Storage;

namespace BriefingBot.Feeds.Pages;

/// <summary>An <see cref="EntryPage"/> as the store keeps it.</summary>
internal sealed class EntryPageRow
{
    public const string Select =
        """
        select source_id as SourceId, entry_key as Key, entry_hash as Hash, outcome, tries, fetches, retry_at as RetryAt, seen_at as SeenAt, entry,
               page_title as PageTitle, page_published_at as PagePublishedAt, page_text as PageText
          from entry_pages
        """;

    public required string SourceId { get; init; }

    public required string Key { get; init; }

    public required string Hash { get; init; }

    public required string Outcome { get; init; }

    public int Tries { get; init; }

    public int Fetches { get; init; }

    public long? RetryAt { get; init; }

    public long SeenAt { get; init; }

    /// <summary>JSON.</summary>
    public string? Entry { get; init; }

    public string? PageTitle { get; init; }

    public long? PagePublishedAt { get; init; }

    public string? PageText { get; init; }

    public static EntryPageRow Of(EntryPage page) => new()
    {
        SourceId = page.SourceId,
        Key = page.Key,
        Hash = page.Hash,
        Outcome = page.Outcome.ToString(),
        Tries = page.Tries,
        Fetches = page.Fetches,
        RetryAt = page.RetryAt.ToStored(),
        SeenAt = page.SeenAt.ToStored(),
        Entry = page.Entry is null ? null : JsonSerializer.Serialize(page.Entry),
        PageTitle = page.Article?.Title,
        PagePublishedAt = page.Article?.PublishedAt.ToStored(),
        PageText = page.Article?.Text,
    };

    public EntryPage ToPage() => new(SourceId, Key, Hash)
    {
        Outcome = Enum.Parse<PageOutcome>(Outcome),
        Tries = Tries,
        Fetches = Fetches,
        RetryAt = RetryAt.FromStored(),
        SeenAt = SeenAt.FromStored(),
        Entry = Entry is null ? null : JsonSerializer.Deserialize<AwaitedEntry>(Entry),
        Article = PageText is null ? null : new(PageTitle, PagePublishedAt.FromStored(), PageText),
    };
}
