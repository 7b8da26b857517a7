using System.Globalization;
using BriefingBot.Articles;
using BriefingBot.Feeds.Parsing;
using BriefingBot.Threats;

namespace BriefingBot.Feeds.Polling;

/// <summary>
/// Keeps CISA's catalog beside its reference articles: the rows of what is known to be exploited, and the end of what the catalog took
/// back.
/// </summary>
internal sealed class CatalogKeeping(IArticleStore store, KnownExploited rows, TimeProvider clock)
{
    /// <summary>Why an article was withdrawn; it returns when the catalog lists it again.</summary>
    public const string TakenBack = "CISA's catalog no longer lists it";

    /// <summary>A catalog takes back an entry now and then. One that lost more than this share was cut off on its way.</summary>
    private const double MostTakenBack = 0.5;

    /// <param name="stored">What became of the catalog's articles.</param>
    /// <returns>How many articles were withdrawn, and what an administrator should know; null for nothing.</returns>
    public async Task<(int Withdrawn, string? Problem)> KeepAsync(
        Source source, FeedParse parse, IReadOnlyList<StoreOutcome> stored, CancellationToken cancellationToken)
    {
        var held = await store.ListIdsAsync(source.Id, cancellationToken);
        var before = held.Count - stored.OfType<StoreOutcome.Added>().Count();
        var gone = held.Except(stored.Select(outcome => outcome.KeptId)).OfType<string>().ToList();
        var shrunk = gone.Count > before * MostTakenBack;
        var isWhole = parse.Status == FeedStatus.Ok && !shrunk;
        var withdrawn = 0;
        foreach (var id in isWhole ? gone : [])
        {
            withdrawn += await store.WithdrawAsync(id, TakenBack, cancellationToken) ? 1 : 0;
        }

        await rows.ApplyAsync(
            source.Id, [.. parse.Entries.Select(entry => entry.KnownExploited).OfType<KnownExploitedVulnerability>()], isWhole, clock.GetUtcNow(), cancellationToken);
        return (withdrawn, shrunk ? Shrunk(source, gone.Count, before) : null);
    }

    private static string Shrunk(Source source, int gone, int before) => string.Create(
        CultureInfo.InvariantCulture,
        $"the catalog lacks {gone:N0} of {before:N0} vulnerabilities that it listed before; they are kept. If it is meant, run articles remove --source {source.Id}");
}
