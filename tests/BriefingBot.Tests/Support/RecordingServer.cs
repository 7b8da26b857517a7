using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Tests.Support;

/// <summary>A web server of the test's own on loopback. It remembers what it was asked.</summary>
internal sealed class RecordingServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private RecordingServer(WebApplication application) => (this.application, Address) = (application, new(application.Urls.Single() + "/"));

    public Uri Address { get; }

    /// <summary>As an entry of an allow-list.</summary>
    public string HostAndPort => Address.Authority;

    public ConcurrentQueue<Request> Requests { get; } = [];

    public static async Task<RecordingServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var application = builder.Build();
        RecordingServer? server = null;
        application.Run(context =>
        {
            server!.Requests.Enqueue(new(context.Request.Path, context.Request.Headers.ToDictionary(
                header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
            return answer(context);
        });
        await application.StartAsync(TestContext.Current.CancellationToken);
        return server = new(application);
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    /// <param name="Headers">By name, in any case.</param>
    internal sealed record Request(string Path, IReadOnlyDictionary<string, string> Headers);
}
