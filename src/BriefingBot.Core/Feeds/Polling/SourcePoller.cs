using BriefingBot.Articles;
using BriefingBot.Feeds.Folders;
using BriefingBot.Feeds.Health;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Feeds.Polling;

/// <summary>Polls one source: reads it, keeps what is new, remembers how it went, and says so when that changed.</summary>
/// <param name="notices">Null where administrators are told nothing.</param>
internal sealed partial class SourcePoller(
    FeedReading feeds, FolderReading folders, SourceStates states, Sources sources, SourceNotices? notices, TimeProvider clock, ILogger logger)
{
    /// <param name="wait">See <see cref="FolderReading.ReadAsync"/>.</param>
    public async Task<SourcePoll> PollAsync(Source source, bool wait, CancellationToken cancellationToken)
    {
        var before = (await states.GetAsync(source, cancellationToken)).ToAsk(clock.GetUtcNow());
        var reading = await ReadAsync(source, before, wait, cancellationToken);
        var now = clock.GetUtcNow();
        var after = NextState.After(before, source.Origin!, reading, now);

        // Last: what a validator vouches for is stored already, however this ends.
        await states.SaveAsync(after, cancellationToken);
        if (after.Failures == 0)
        {
            await sources.MarkReadAsync(source, now, cancellationToken);
        }

        var kept = (reading as Reading.Content)?.Kept ?? (reading as Reading.NotModified)?.Kept ?? new();
        Tell(before, after, kept);
        await (notices?.TellAsync(source, after, now, cancellationToken) ?? Task.CompletedTask);
        return new(source.Id, after.Health, kept, after.Error, after.NextPoll);
    }

    private async Task<Reading> ReadAsync(Source source, SourceState state, bool wait, CancellationToken cancellationToken)
    {
        try
        {
            return source.Origin!.Kind == SourceKind.Folder
                ? await folders.ReadAsync(source, wait, cancellationToken)
                : await feeds.ReadAsync(source, state, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // One source must not end the round of the others; the log has what nobody foresaw.
            Log.Unforeseen(logger, failure, source.Id);
            return new Reading.Unread($"something unforeseen went wrong: {failure.Message}", Answered: true);
        }
    }

    /// <summary>A line for each change between failing and not, none for each poll.</summary>
    private void Tell(SourceState before, SourceState after, EntryCounts kept)
    {
        if (after.Failures > 0 && before.Failures == 0)
        {
            Log.Fails(logger, after.SourceId, after.Error?.TrimEnd('.'));
        }
        else if (after.Failures == 0 && before.Failures > 0)
        {
            Log.Recovered(logger, after.SourceId, before.Failures);
        }
        else if (before.Health == SourceHealth.New)
        {
            Log.ReadFirst(logger, after.SourceId, kept.Entries);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Source {SourceId} fails: {Error}. It is tried again, less and less often.")]
        public static partial void Fails(ILogger logger, string sourceId, string? error);

        [LoggerMessage(2, LogLevel.Information, "Source {SourceId} is read again, after {Failures} failures.")]
        public static partial void Recovered(ILogger logger, string sourceId, int failures);

        [LoggerMessage(3, LogLevel.Information, "Source {SourceId} was read for the first time: {Entries} entries.")]
        public static partial void ReadFirst(ILogger logger, string sourceId, int entries);

        [LoggerMessage(4, LogLevel.Error, "Polling source {SourceId} failed in a way that nobody foresaw.")]
        public static partial void Unforeseen(ILogger logger, Exception failure, string sourceId);
    }
}
