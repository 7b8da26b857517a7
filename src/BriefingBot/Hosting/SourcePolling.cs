using BriefingBot.Feeds;

namespace BriefingBot.Hosting;

/// <summary>Follows the manifest and polls its sources while the host runs.</summary>
internal sealed class SourcePolling(FeedReader reader) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => reader.RunAsync(stoppingToken);
}
