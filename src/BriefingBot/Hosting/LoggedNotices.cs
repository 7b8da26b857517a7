using BriefingBot.Feeds.Health;

namespace BriefingBot.Hosting;

/// <summary>
/// Where notices for administrators go as long as no platform posts to channels: the log. Whoever posts to <c>Admin:Channel</c>
/// takes this one's place in <see cref="OpenedSources"/>.
/// </summary>
internal sealed partial class LoggedNotices
{
    private readonly ILogger logger;

    /// <param name="channel">The setting <c>Admin:Channel</c>.</param>
    public LoggedNotices(string channel, ILogger<LoggedNotices> logger)
    {
        this.logger = logger;
        if (channel.Length > 0)
        {
            Log.NotPosted(logger, channel);
        }
    }

    public Task PostAsync(SourceNotice notice, CancellationToken cancellationToken)
    {
        if (notice.IsTrouble)
        {
            Log.Trouble(logger, notice.Text);
        }
        else
        {
            Log.Recovery(logger, notice.Text);
        }

        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "For administrators: {Notice}")]
        public static partial void Trouble(ILogger logger, string notice);

        [LoggerMessage(2, LogLevel.Information, "For administrators: {Notice}")]
        public static partial void Recovery(ILogger logger, string notice);

        [LoggerMessage(3, LogLevel.Information, "Notices for {Channel} (Admin:Channel) stand in this log: no platform posts to channels yet.")]
        public static partial void NotPosted(ILogger logger, string channel);
    }
}
