using BriefingBot.Articles.Import;
using BriefingBot.Briefings.Writing;
using BriefingBot.Configuration;
using BriefingBot.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Tests.Support;

/// <summary>The real host on ports of its own, over a data directory of its own, its index caught up.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly ILoggerFactory logging;
    private readonly RunningHost host;

    private TestHost(TemporaryFolder folder, RecordingLogs logs, ILoggerFactory logging, RunningHost host)
    {
        (this.folder, Logs, this.logging, this.host) = (folder, logs, logging, host);
        Console = ClientOf(host.Console);
        Chat = ClientOf(host.Chat[0]);
    }

    /// <summary>A client of the console, as a browser on this machine would be; it follows no redirect.</summary>
    public HttpClient Console { get; }

    /// <summary>A client of the chat listener.</summary>
    public HttpClient Chat { get; }

    public RecordingLogs Logs { get; }

    public RunningHost Running => host;

    /// <summary>Where the host looks for its sources; not there until a test writes it.</summary>
    public string ManifestPath => folder.File("sources.yaml");

    public static async Task<TestHost> StartAsync(
        TimeProvider? clock = null, IReadOnlyDictionary<string, string?>? settings = null, IBriefingWriter? writer = null)
    {
        var folder = new TemporaryFolder();
        var logs = new RecordingLogs();
        var logging = logs.ToFactory();
        try
        {
            var read = Read(folder, settings);
            var host = await RunningHost.StartAsync(
                read, writer is null ? read.Desk : read.Desk with { Writer = writer }, clock ?? TimeProvider.System, TimeSpan.Zero, logging, TestContext.Current.CancellationToken);
            await logs.WaitForAsync("The index follows the store", TestContext.Current.CancellationToken);
            return new(folder, logs, logging, host);
        }
        catch
        {
            logging.Dispose();
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Settings for a host on free ports in a folder.</summary>
    public static Settings Read(TemporaryFolder folder, IReadOnlyDictionary<string, string?>? more = null) => Settings.Read(
        new Dictionary<string, string?>((more ?? new Dictionary<string, string?>()).Concat(new Dictionary<string, string?>
        {
            ["DataDirectory"] = folder.Path,
            ["Samples"] = folder.File("no-samples"),
            ["Manifest"] = folder.File("sources.yaml"),
            ["Console:Url"] = "http://127.0.0.1:0",
            ["Urls"] = "http://127.0.0.1:0",
            ["Logging:LogLevel:Default"] = "None",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "None",
        }).DistinctBy(setting => setting.Key)));

    /// <summary>Stores JSON Lines as <c>import</c> does.</summary>
    public async Task ImportAsync(string lines)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(lines));
        var outcome = await host.Desk.Articles.Corpus.Import.RunAsync(
            ImportFile.ReadAsync(stream, sample: false, TestContext.Current.CancellationToken), null, TestContext.Current.CancellationToken);
        Assert.Empty(outcome.Skipped);
    }

    /// <summary>A question as the console's own form posts it.</summary>
    public HttpRequestMessage Post(string question) => new(HttpMethod.Post, "/")
    {
        Headers = { { "Origin", host.Console.GetLeftPart(UriPartial.Authority) } },
        Content = new FormUrlEncodedContent([new("q", question)]),
    };

    public async ValueTask DisposeAsync()
    {
        Console.Dispose();
        Chat.Dispose();
        await host.DisposeAsync();
        logging.Dispose();
        folder.Dispose();
    }

    public static HttpClient ClientOf(Uri address) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = address };
}
