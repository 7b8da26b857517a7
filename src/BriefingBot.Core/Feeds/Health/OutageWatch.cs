using System.Data.Common;
using BriefingBot.Articles;
using BriefingBot.Storage;
using Dapper;

namespace BriefingBot.Feeds.Health;

/// <summary>Tells when no source at all could be read for two hours, and when one can be again; each once, whatever restarts.</summary>
internal sealed class OutageWatch(DbDataSource database, SourceStates states, Func<SourceNotice, CancellationToken, Task> tell, TimeProvider clock)
{
    private readonly DateTimeOffset watchedSince = clock.GetUtcNow();

    /// <param name="sources">Those that are polled.</param>
    public async Task LookAsync(IEnumerable<Source> sources, CancellationToken cancellationToken)
    {
        var stored = await states.ListAsync(cancellationToken);
        List<SourceState> overNetwork =
        [
            .. from source in sources
               where source.Origin is { Enabled: true, Kind: not SourceKind.Folder }
               select SourceStates.Of(source, stored.GetValueOrDefault(source.Id)),
        ];
        var now = clock.GetUtcNow();
        var toldAt = await ReadToldAtAsync(cancellationToken);
        if (toldAt is null && Outage.Of(overNetwork, watchedSince, now) is { } outage)
        {
            await tell(new(SourceNoticeKind.NoneRead, null, outage.ToString()), cancellationToken);
            await ExecuteAsync("insert into source_outage (name, told_at) values ('all', @At) on conflict (name) do nothing", new { At = now.ToStored() }, cancellationToken);
        }
        else if (toldAt is not null && overNetwork.Any(state => state.LastSuccess > toldAt))
        {
            await tell(new(SourceNoticeKind.ReadAgain, null, "Sources can be read again."), cancellationToken);
            await ExecuteAsync("delete from source_outage", null, cancellationToken);
        }
    }

    private async Task<DateTimeOffset?> ReadToldAtAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return (await connection.ExecuteScalarAsync<long?>(new CommandDefinition(
            "select told_at from source_outage", cancellationToken: cancellationToken))).FromStored();
    }

    private async Task ExecuteAsync(string sql, object? parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
    }
}
