using System.Globalization;
using BriefingBot.Articles;
using BriefingBot.Feeds.Text;

namespace BriefingBot.Feeds.Parsing;

/// <summary>What holds for the entries of every format: none empty, none twice, each with an id of its own, and not too many.</summary>
internal static class EntrySettlement
{
    /// <param name="language">Of entries that name none, where the feed names none either.</param>
    public static FeedParse Settle(FeedParse parse, string? language, ProblemList problems)
    {
        var filled = parse.Entries.Select(entry => Filled(entry, language)).Where(HasSomething).ToList();
        var limit = parse.Entries.Any(entry => entry.KnownExploited is not null) ? FeedLimits.CatalogEntries : FeedLimits.Entries;
        var entries = Newest(Distinct(filled, problems), limit, problems);
        return parse with
        {
            Status = problems.HasFault ? FeedStatus.Salvaged : FeedStatus.Ok,
            Title = parse.Title is { Length: > 0 } title ? title : null,
            Entries = entries,
            Language = parse.Language ?? language,
            Problems = problems.All,
        };
    }

    private static FeedEntry Filled(FeedEntry entry, string? language)
    {
        var text = entry.Text.Length > 0 ? entry.Text : entry.Summary;
        return entry with
        {
            Title = entry.Title.Length > 0 ? entry.Title : PlainText.Beginning(entry.Summary.Length > 0 ? entry.Summary : text, FeedLimits.MadeTitle),
            HasMadeTitle = entry.Title.Length == 0,
            Text = text,
            Language = entry.Language ?? language,
            Author = NullIfEmpty(entry.Author, FeedLimits.Author),
            EntryId = NullIfEmpty(entry.EntryId, FeedLimits.EntryId),
        };
    }

    private static bool HasSomething(FeedEntry entry) =>
        entry is not { EntryId: null, Url: null, Title: "", Text: "", Author: null, PublishedAt: null, UpdatedAt: null };

    /// <summary>
    /// A publisher that gives several articles one id still means several articles: the address, else the title, tells them apart. The
    /// same one twice is one.
    /// </summary>
    private static List<FeedEntry> Distinct(List<FeedEntry> entries, ProblemList problems)
    {
        var shared = entries.Where(entry => entry.EntryId is not null)
            .GroupBy(entry => entry.EntryId!)
            .Where(group => group.Skip(1).Any() && group.Select(TellingApart).Where(mark => mark.Length > 0).Distinct().Count() > 1)
            .Select(group => group.Key)
            .ToHashSet();
        if (shared.Count > 0)
        {
            problems.AddFault(string.Create(
                CultureInfo.InvariantCulture, $"Several entries share an id ({shared.Count} such ids); their addresses tell them apart."));
        }

        var seen = new HashSet<string>();
        return entries
            .Select(entry => entry.EntryId is { } id && shared.Contains(id) ? entry with { EntryId = $"{id} {TellingApart(entry)}" } : entry)
            .Where(entry => seen.Add(entry.EntryId ?? entry.Url ?? $"{entry.Title}\n{entry.Text}"))
            .ToList();
    }

    private static string TellingApart(FeedEntry entry) => entry.Url is { } url ? CanonicalUrl.Of(url) : entry.Title;

    /// <summary>The newest by their dates; of the same date, and without any, those that stand first.</summary>
    private static IReadOnlyList<FeedEntry> Newest(List<FeedEntry> entries, int limit, ProblemList problems)
    {
        if (entries.Count <= limit)
        {
            return entries;
        }

        problems.Add(string.Create(CultureInfo.InvariantCulture, $"Of {entries.Count:N0} entries the newest {limit:N0} were kept."));
        return entries.Index()
            .OrderByDescending(entry => entry.Item.PublishedAt ?? entry.Item.UpdatedAt ?? DateTimeOffset.MinValue)
            .Take(limit)
            .OrderBy(entry => entry.Index)
            .Select(entry => entry.Item)
            .ToList();
    }

    private static string? NullIfEmpty(string? text, int longest) => PlainText.Line(text ?? "", longest) is { Length: > 0 } line ? line : null;
}
