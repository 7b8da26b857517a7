using BriefingBot.Briefings.Gathering;
using Microsoft.Extensions.Caching.Hybrid;

namespace BriefingBot.Briefings.Caching;

/// <summary>
/// Keeps what was written, never what was found: retrieval always runs, and its evidence is part of the key. In memory; with Redis
/// shared by the hosts. A Redis that is away, slow, emptied or full of nonsense costs a writing, and never an answer.
/// </summary>
public sealed class AnswerCache
{
    private static readonly TimeSpan KeptInMemory = TimeSpan.FromHours(1);

    private static readonly HybridCacheEntryOptions Memory = new()
    {
        Expiration = KeptInMemory,
        LocalCacheExpiration = KeptInMemory,
        Flags = HybridCacheEntryFlags.DisableDistributedCache,
    };

    private static readonly HybridCacheEntryOptions Shared = new()
    {
        Expiration = TimeSpan.FromDays(1),
        Flags = HybridCacheEntryFlags.DisableLocalCache,
    };

    private static readonly HybridCacheEntryOptions SharedOnlyRead = new()
    {
        Flags = HybridCacheEntryFlags.DisableLocalCache | HybridCacheEntryFlags.DisableUnderlyingData,
    };

    private readonly HybridCache cache;
    private readonly RedisTurns? turns;

    /// <param name="turns">Null where nothing is shared.</param>
    internal AnswerCache(HybridCache cache, RedisTurns? turns) => (this.cache, this.turns) = (cache, turns);

    /// <summary>What was written for the key; has it written where it is not there, once for all who ask meanwhile. Only a finished answer is kept.</summary>
    /// <param name="patience">So long hosts wait for one another rather than write the same; null: they do not.</param>
    /// <returns>And whether it was there already.</returns>
    internal async Task<(WrittenAnswer Written, bool WasThere)> GetOrWriteAsync(
        string key, Evidence evidence, Deadline? patience, Func<CancellationToken, Task<WrittenAnswer>> writeAsync, CancellationToken cancellationToken)
    {
        var wasThere = true;
        try
        {
            var written = await cache.GetOrCreateAsync<WrittenAnswer?>(key, async token => await FindOrWriteAsync(token), Memory, cancellationToken: cancellationToken);
            return (written!, wasThere);
        }
        catch (UnfinishedException unfinished)
        {
            return (unfinished.Answer, wasThere);
        }

        async Task<WrittenAnswer> FindOrWriteAsync(CancellationToken token)
        {
            if (turns is not null && await FindSharedAsync(key, evidence, token) is { } shared)
            {
                return shared;
            }

            await using var turn = turns is not null && patience is not null ? await turns.EnterAsync(key, patience, token) : null;
            if (turn is { HasWaited: true } && await FindSharedAsync(key, evidence, token) is { } theirs)
            {
                return theirs;
            }

            wasThere = false;
            var fresh = await writeAsync(token);
            if (!fresh.IsFinished)
            {
                throw new UnfinishedException(fresh);
            }

            if (turns is not null)
            {
                await cache.SetAsync<WrittenAnswer?>(key, fresh, Shared, cancellationToken: token);
            }

            return fresh;
        }
    }

    private async Task<WrittenAnswer?> FindSharedAsync(string key, Evidence evidence, CancellationToken cancellationToken) =>
        await cache.GetOrCreateAsync(key, _ => ValueTask.FromResult<WrittenAnswer?>(null), SharedOnlyRead, cancellationToken: cancellationToken) is { } shared
        && shared.Fits(evidence)
            ? shared
            : null;

    /// <summary>The cache keeps whatever it is given: all that it lets through to who waits, and does not keep, is an exception.</summary>
    private sealed class UnfinishedException(WrittenAnswer answer) : Exception("The answer was not finished.")
    {
        public WrittenAnswer Answer { get; } = answer;
    }
}
