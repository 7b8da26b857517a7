using BriefingBot.Articles;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Feeds.Health;

/// <summary>
/// Tells of one source what administrators should know, once: what was told is in the source's state. A process that dies between
/// telling and remembering tells it once more.
/// </summary>
/// <param name="tell">Posts a notice. When it throws, the notice comes again with the source's next poll.</param>
internal sealed partial class SourceNotices(SourceStates states, Func<SourceNotice, CancellationToken, Task> tell, ILogger logger)
{
    /// <param name="state">As it is stored already.</param>
    public async Task TellAsync(Source source, SourceState state, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var trouble = NoticeRule.TroubleOf(state, now, await OthersAreReadAsync(source, state, now, cancellationToken));
        if (trouble == state.Told)
        {
            return;
        }

        try
        {
            await tell(NoticeOf(source, state, trouble), cancellationToken);
            await states.MarkToldAsync(source.Id, trouble, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotTold(logger, failure, source.Id);
        }
    }

    /// <summary>A folder waits for no network.</summary>
    private async Task<bool> OthersAreReadAsync(Source source, SourceState state, DateTimeOffset now, CancellationToken cancellationToken) =>
        source.Origin!.Kind == SourceKind.Folder
        || (state.FailingSince is { } since && NoticeRule.HasLasted(state, now) && await states.AnyReadSinceAsync(since, cancellationToken));

    private static SourceNotice NoticeOf(Source source, SourceState state, SourceTrouble? trouble) => trouble switch
    {
        SourceTrouble.Failing when state.Health == SourceHealth.Quarantined =>
            new(SourceNoticeKind.Failing, source, $"Source {source.Id} is quarantined: {Ended(state.Error)}"),
        SourceTrouble.Failing => new(SourceNoticeKind.Failing, source, $"Source {source.Id} cannot be read: {Ended(state.Error)} It is tried again, less and less often."),
        SourceTrouble.Silent => new(SourceNoticeKind.Silent, source, $"Source {source.Id} is silent: {Ended(state.Error)}"),
        _ => new(SourceNoticeKind.Recovered, source, $"Source {source.Id} is well again."),
    };

    private static string Ended(string? error) => (error ?? "nobody knows why").TrimEnd('.') + ".";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The administrators could not be told how source {SourceId} is; it is tried again with its next poll.")]
        public static partial void NotTold(ILogger logger, Exception failure, string sourceId);
    }
}
