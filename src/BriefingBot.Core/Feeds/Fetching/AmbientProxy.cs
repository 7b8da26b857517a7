using Microsoft.Extensions.Logging;

namespace BriefingBot.Feeds.Fetching;

/// <summary>
/// The proxy variables of the environment. They are ignored, for what goes out where must stand in the settings; whoever set
/// them is told so.
/// </summary>
public static partial class AmbientProxy
{
    private static readonly string[] Names = ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];

    /// <param name="variable">The environment's variable of that name.</param>
    /// <param name="logger">Told of each that is set; never its value, which may hold a password.</param>
    public static void Report(Func<string, string?> variable, ILogger logger)
    {
        foreach (var name in Names)
        {
            if (!string.IsNullOrEmpty(variable(name)))
            {
                Log.Ignored(logger, name);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The variable {Name} is ignored. To go out by a proxy, set Network:Proxy.")]
        public static partial void Ignored(ILogger logger, string name);
    }
}
