using BriefingBot.Chat;

namespace BriefingBot.Hosting;

/// <summary>Deletes what is remembered no longer of people and their answers, at the start and every hour.</summary>
internal sealed partial class RecordExpiry(Desk desk, TimeProvider clock, ILogger<RecordExpiry> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                Log.Purged(logger, await desk.PurgeAsync(stoppingToken));
            }
            catch (System.Data.Common.DbException failure)
            {
                Log.NotPurged(logger, failure);
            }

            await Task.Delay(Between, clock, stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Count} expired records of answers and what belongs to them were deleted.")]
        public static partial void Purged(ILogger logger, int count);

        [LoggerMessage(2, LogLevel.Error, "Expired records of answers could not be deleted; it is tried again in an hour. Check the disk of the data directory.")]
        public static partial void NotPurged(ILogger logger, Exception failure);
    }
}
