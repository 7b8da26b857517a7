using System.Data.Common;
using BriefingBot.Articles;
using BriefingBot.Chat;

namespace BriefingBot.Hosting;

/// <summary>
/// Reads stored articles again for what they mention, after the extractor or the known names have changed. It takes a short breath
/// after each batch, so that questions and polls go before.
/// </summary>
internal sealed partial class MentionReading(Desk desk, TimeProvider clock, ILogger<MentionReading> logger) : BackgroundService
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        MentionUpkeep[] upkeeps = [new(desk.Articles.Corpus), new(desk.Samples.Corpus)];
        while (true)
        {
            foreach (var upkeep in upkeeps)
            {
                await ReadAllAsync(upkeep, stoppingToken);
            }

            await Task.Delay(LookAgain, clock, stoppingToken);
        }
    }

    private async Task ReadAllAsync(MentionUpkeep upkeep, CancellationToken cancellationToken)
    {
        try
        {
            var read = 0;
            while (await upkeep.ReadSomeAsync(cancellationToken) is > 0 and var some)
            {
                read += some;
                await Task.Delay(Breath, clock, cancellationToken);
            }

            if (read > 0)
            {
                Log.Read(logger, read);
            }
        }
        catch (DbException failure)
        {
            Log.NotRead(logger, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Information, "Stored articles were read again for what they mention, since the known names or the program have changed: {Count}.")]
        public static partial void Read(ILogger logger, int count);

        [LoggerMessage(1, LogLevel.Error, "Stored articles could not be read again for the names in them; it is tried again in a moment. Check the disk of the data directory.")]
        public static partial void NotRead(ILogger logger, Exception failure);
    }
}
