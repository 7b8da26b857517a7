using BriefingBot.Chat;
using BriefingBot.Chat.Inboxes;
using BriefingBot.Configuration;
using BriefingBot.Feeds;
using BriefingBot.Feeds.Fetching;
using BriefingBot.LocalConsole;
using BriefingBot.Retrieval;
using BriefingBot.Slack;
using BriefingBot.Storage;

namespace BriefingBot.Hosting;

/// <summary>The host, listening. Disposing of it stops it.</summary>
internal sealed partial class RunningHost : IAsyncDisposable
{
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(10);

    private readonly Listeners listeners;
    private readonly CacheOfHost cache;
    private readonly Desk desk;
    private readonly OpenedSources sources;
    private readonly WebApplication application;

    private RunningHost(Listeners listeners, CacheOfHost cache, Desk desk, OpenedSources sources, WebApplication application) =>
        (this.listeners, this.cache, this.desk, this.sources, this.application) = (listeners, cache, desk, sources, application);

    /// <summary>Where the console was bound.</summary>
    public Uri Console => listeners.Console;

    /// <summary>Where the chat listener was bound.</summary>
    public IReadOnlyList<Uri> Chat => listeners.Chat;

    /// <summary>What the host answers from.</summary>
    internal Desk Desk => desk;

    /// <summary>What fills the desk's articles.</summary>
    internal FeedReader Sources => sources.Reader;

    /// <summary>Binds, opens the desk and begins to serve; the index catches up meanwhile.</summary>
    /// <exception cref="SettingsException">An address cannot be listened on.</exception>
    /// <exception cref="StoreException">The data directory cannot be used.</exception>
    public static Task<RunningHost> StartAsync(
        Settings settings, TimeProvider clock, TimeSpan patience, ILoggerFactory logging, CancellationToken cancellationToken) =>
        StartAsync(settings, settings.Desk, clock, patience, logging, cancellationToken);

    /// <param name="desk">What it answers from and with, its cache aside.</param>
    /// <inheritdoc cref="StartAsync(Settings, TimeProvider, TimeSpan, ILoggerFactory, CancellationToken)"/>
    internal static async Task<RunningHost> StartAsync(
        Settings settings, DeskSetup desk, TimeProvider clock, TimeSpan patience, ILoggerFactory logging, CancellationToken cancellationToken)
    {
        var listeners = Listeners.Bind(settings.Configuration);
        var cache = new CacheOfHost(settings.RedisConnectionString, clock, logging);
        Desk? opened = null;
        OpenedSources? sources = null;
        try
        {
            opened = await OwnedDesk.OpenAsync(desk with { Cache = cache.Answers, Logging = logging }, clock, patience, logging.CreateLogger<SearchableCorpus>(), cancellationToken);
            sources = new(settings, opened.Articles.Corpus, opened.Store, clock, logging);
            var application = Build(settings, listeners, opened, sources, clock, logging);
            await application.StartAsync(cancellationToken);
            AmbientProxy.Report(Environment.GetEnvironmentVariable, logging.CreateLogger<OutboundHttp>());
            Log.Console(logging.CreateLogger<RunningHost>(), listeners.Console);
            Log.Chat(logging.CreateLogger<RunningHost>(), string.Join(' ', listeners.Chat));
            return new(listeners, cache, opened, sources, application);
        }
        catch
        {
            sources?.Dispose();
            opened?.Dispose();
            await cache.DisposeAsync();
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
        sources.Dispose();
        desk.Dispose();
        await cache.DisposeAsync();
        listeners.Dispose();
    }

    private static WebApplication Build(
        Settings settings, Listeners listeners, Desk desk, OpenedSources sources, TimeProvider clock, ILoggerFactory logging)
    {
        // Empty: the framework's own settings files and variables (ASPNETCORE_URLS, ASPNETCORE_FORWARDEDHEADERS_ENABLED, which
        // takes away the very headers that the console looks for) have no say here.
        var outbound = new OutboundHttp(settings.Network);
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "BriefingBot", ContentRootPath = settings.ContentRootPath });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        listeners.ServeFrom(builder.WebHost);
        builder.Services
            .AddSingleton(logging)
            .AddSingleton(clock)
            .AddSingleton(desk)
            .AddSingleton<Readiness>()
            .AddHostedService<CorpusFollower>()
            .AddHostedService<MentionReading>()
            .AddHostedService<RecordExpiry>()
            .AddInbox(desk.Store, settings.DataDirectory, settings.DefaultClearance)
            .AddSlack(settings.Configuration, hosts => outbound.ToHosts(new(hosts)))
            .AddSingleton(sources.Reader)
            .AddHostedService<SourcePolling>()
            .Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout)
            .Configure<ConsoleLifetimeOptions>(lifetime => lifetime.SuppressStatusMessages = true)
            .AddRoutingCore();

        var application = builder.Build();
        application.UseMiddleware<RequestBoundary>();
        application.UseLocalConsole();
        application.UseRouting();
        application.UseMiddleware<ListenerGate>();
        application.MapHealth();
        application.MapSlack().ServedOn(Listener.Chat);
        application.MapLocalConsole(desk, sources.Reader, settings.LocalAsker("console:local"), clock);
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
