using BriefingBot.Chat;
using BriefingBot.Configuration;
using BriefingBot.Feeds.Fetching;
using BriefingBot.LocalConsole;
using BriefingBot.Retrieval;

namespace BriefingBot.Hosting;

/// <summary>The host, listening. Disposing of it stops it.</summary>
internal sealed partial class RunningHost : IAsyncDisposable
{
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(10);

    private readonly Listeners listeners;
    private readonly Desk desk;
    private readonly WebApplication application;

    private RunningHost(Listeners listeners, Desk desk, WebApplication application) =>
        (this.listeners, this.desk, this.application) = (listeners, desk, application);

    /// <summary>Where the console was bound.</summary>
    public Uri Console => listeners.Console;

    /// <summary>Where the chat listener was bound.</summary>
    public IReadOnlyList<Uri> Chat => listeners.Chat;

    /// <summary>What the host answers from.</summary>
    internal Desk Desk => desk;

    /// <summary>Binds, opens the desk and begins to serve; the index catches up meanwhile.</summary>
    /// <exception cref="SettingsException">An address cannot be listened on.</exception>
    /// <exception cref="Storage.StoreException">The data directory cannot be used.</exception>
    public static async Task<RunningHost> StartAsync(
        Settings settings, TimeProvider clock, TimeSpan patience, ILoggerFactory logging, CancellationToken cancellationToken)
    {
        var listeners = Listeners.Bind(settings.Configuration);
        Desk? desk = null;
        try
        {
            desk = await OwnedDesk.OpenAsync(settings, clock, patience, logging.CreateLogger<SearchableCorpus>(), cancellationToken);
            var application = Build(settings, listeners, desk, clock, logging);
            await application.StartAsync(cancellationToken);
            AmbientProxy.Report(Environment.GetEnvironmentVariable, logging.CreateLogger<OutboundHttp>());
            Log.Console(logging.CreateLogger<RunningHost>(), listeners.Console);
            Log.Chat(logging.CreateLogger<RunningHost>(), string.Join(' ', listeners.Chat));
            return new(listeners, desk, application);
        }
        catch
        {
            desk?.Dispose();
            listeners.Dispose();
            throw;
        }
    }

    /// <summary>Waits for SIGTERM, Ctrl-C or the token, and stops.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => application.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync(CancellationToken.None);
        await application.DisposeAsync();
        desk.Dispose();
        listeners.Dispose();
    }

    private static WebApplication Build(Settings settings, Listeners listeners, Desk desk, TimeProvider clock, ILoggerFactory logging)
    {
        // Empty: the framework's own settings files and variables (ASPNETCORE_URLS, ASPNETCORE_FORWARDEDHEADERS_ENABLED, which
        // takes away the very headers that the console looks for) have no say here.
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "BriefingBot", ContentRootPath = settings.ContentRootPath });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        listeners.ServeFrom(builder.WebHost);
        builder.Services
            .AddSingleton(logging)
            .AddSingleton(clock)
            .AddSingleton(desk)
            .AddSingleton<Readiness>()
            .AddHostedService<CorpusFollower>()
            .Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout)
            .Configure<ConsoleLifetimeOptions>(lifetime => lifetime.SuppressStatusMessages = true)
            .AddRoutingCore();

        var application = builder.Build();
        application.UseMiddleware<RequestBoundary>();
        application.UseLocalConsole();
        application.UseRouting();
        application.UseMiddleware<ListenerGate>();
        application.MapHealth();
        application.MapLocalConsole(desk, settings.LocalAsker("console:local"), clock);
        return application;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Console: {Url}")]
        public static partial void Console(ILogger logger, Uri url);

        [LoggerMessage(2, LogLevel.Information, "Chat listener: {Urls}")]
        public static partial void Chat(ILogger logger, string urls);
    }
}
