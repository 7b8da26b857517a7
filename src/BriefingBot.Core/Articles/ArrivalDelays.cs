using System.Data.Common;
using Dapper;

namespace BriefingBot.Articles;

/// <summary>How long after their publication the articles of each source arrive.</summary>
internal sealed class ArrivalDelays(DbDataSource database)
{
    /// <summary>Articles of a source, the last that arrived.</summary>
    private const int Articles = 20;

    /// <summary>How far back they are looked for: it bounds the work, however many articles there are.</summary>
    private const int Changes = 20_000;

    /// <summary>What arrives within this time after a source's first article was there before the source was read.</summary>
    private static readonly TimeSpan FirstPoll = TimeSpan.FromMinutes(10);

    /// <summary>The medians, by the ids of the sources; those of which nothing can be said are not among them.</summary>
    /// <remarks>Left out are articles without a date, with one that lay ahead, and those that came with a source's first poll.</remarks>
    public async Task<IReadOnlyDictionary<string, TimeSpan>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var arrivals = await connection.QueryAsync<(string SourceId, long CapturedAt, long? PublishedAt, int Clamped)>(new CommandDefinition(
            """
            select a.source_id, v.captured_at, v.published_at, v.published_clamped
              from changes c
              join articles a on a.id = c.article_id
              join article_versions v on v.article_id = c.article_id and v.version = c.version
             where c.version = 1 and c.kind = @Added and c.sequence > (select value from counters where name = 'changes') - @Changes
             order by c.sequence desc
            """,
            new { Added = (int)ChangeKind.Added, Changes },
            cancellationToken: cancellationToken));
        return arrivals.GroupBy(arrival => arrival.SourceId)
            .Select(group => (group.Key, Delays: Last([.. group.Select(arrival => (arrival.CapturedAt, arrival.Clamped == 0 ? arrival.PublishedAt : null))])))
            .Where(source => source.Delays.Count > 0)
            .ToDictionary(source => source.Key, source => TimeSpan.FromMilliseconds(source.Delays.Order().ElementAt((source.Delays.Count - 1) / 2)));
    }

    /// <param name="arrivals">The last first.</param>
    private static List<long> Last(IReadOnlyList<(long CapturedAt, long? PublishedAt)> arrivals)
    {
        var first = arrivals.Min(arrival => arrival.CapturedAt);
        return
        [
            .. arrivals.Where(arrival => arrival.CapturedAt - first > FirstPoll.TotalMilliseconds)
                .Select(arrival => arrival.CapturedAt - arrival.PublishedAt)
                .OfType<long>()
                .Select(delay => Math.Max(0, delay))
                .Take(Articles),
        ];
    }
}
