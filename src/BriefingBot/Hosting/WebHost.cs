using BriefingBot.Configuration;

namespace BriefingBot.Hosting;

/// <summary>Holds the place of the server.</summary>
internal static class WebHost
{
    public static Task<int> RunAsync(Settings settings, CancellationToken cancellationToken) => Task.FromResult(0);
}
