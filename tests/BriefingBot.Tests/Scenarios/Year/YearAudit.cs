using System.Globalization;
using BriefingBot.Articles;
using BriefingBot.Feeds.Health;

namespace BriefingBot.Tests.Scenarios.Year;

/// <summary>Compares what the world showed with what the program kept, and with what it says of its sources.</summary>
internal static class YearAudit
{
    /// <summary>The longest backoff with its jitter, or what a server may ask for.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(27);

    public static async Task<YearOutcome> OfAsync(
        SimulatedWorld world,
        Corpus corpus,
        IReadOnlyList<SourceStatus> statuses,
        IReadOnlyList<SourceNotice> notices,
        long early,
        CancellationToken cancellationToken)
    {
        var byId = statuses.ToDictionary(status => status.Id);
        var lost = new List<string>();
        var articles = 0;
        foreach (var source in world.Sources)
        {
            var stored = await corpus.Store.ReadAsync([.. await corpus.Store.ListIdsAsync(source.Id, cancellationToken)], cancellationToken);
            articles += stored.Count;
            lost.AddRange(LostOrDoubled(source, stored));
        }

        return new(
            world.Sources.Sum(source => source.Requests),
            world.Sources.Sum(source => source.NotModified),
            articles,
            notices.Count,
            [.. world.Sources.SelectMany(source => source.Problems)],
            lost,
            [.. world.Sources.Select(source => Hidden(source, byId[source.Id])).OfType<string>()],
            [.. statuses.Where(status => status.NextPoll is null || status.NextPoll > world.Clock.GetUtcNow() + LongestRest).Select(status => status.Id)],
            [.. ToldTwice(notices)],
            (early, GC.GetTotalMemory(forceFullCollection: true)));
    }

    private static IEnumerable<string> LostOrDoubled(SimulatedSource source, IReadOnlyList<Article> stored)
    {
        var shown = source.LastShown < 0 ? [] : Enumerable.Range(source.FirstShown, source.LastShown - source.FirstShown + 1).Select(source.UrlOf).ToHashSet();
        var kept = stored.Select(article => article.Url).ToHashSet();
        if (!kept.SetEquals(shown) || stored.Count != kept.Count || stored.Any(article => article.Version != 1))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{source.Id}: {shown.Count} shown, {stored.Count} stored, {shown.Except(kept).Count()} lost, {kept.Except(shown).Count()} too many, {stored.Count(article => article.Version > 1)} revised");
        }
    }

    private static string? Hidden(SimulatedSource source, SourceStatus status)
    {
        var isWell = status.State is SourceHealth.Healthy or SourceHealth.NotModified;
        var isRight = source.Ailment is not { } ailment
            ? isWell && status.Error is null
            : (isWell && (ailment.MayBeWell || ailment.State == SourceHealth.Healthy) && (ailment.State != SourceHealth.Healthy || Says(status, ailment.Cause)))
                || (status.State == ailment.State && Says(status, ailment.Cause));
        return isRight ? null : $"{source.Id} is {status.State}: {status.Error}";
    }

    private static bool Says(SourceStatus status, string? cause) =>
        cause is null ? status.Error is null : cause.Split('|').Any(words => status.Error?.Contains(words, StringComparison.Ordinal) == true);

    private static IEnumerable<string> ToldTwice(IEnumerable<SourceNotice> notices) =>
        from notice in notices
        where notice.Source is not null
        group notice by notice.Source!.Id into told
        where told.Zip(told.Skip(1)).Any(pair => pair.First.Kind == pair.Second.Kind)
        select told.Key;
}
