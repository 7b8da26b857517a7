using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Tests.Support;

/// <summary>A reverse proxy on this machine, as an administrator would put one before the host.</summary>
internal sealed class ReverseProxy : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly HttpClient target;

    private ReverseProxy(WebApplication application, HttpClient target)
    {
        (this.application, this.target) = (application, target);
        Client = TestHost.ClientOf(new(application.Urls.Single()));
    }

    /// <summary>A client of the proxy.</summary>
    public HttpClient Client { get; }

    /// <param name="to">What it stands before.</param>
    /// <param name="passesHost">Whether the outside Host goes on, or the target's own takes its place.</param>
    /// <param name="adds">Headers that it adds.</param>
    public static async Task<ReverseProxy> StartAsync(Uri to, bool passesHost, params (string Name, string Value)[] adds)
    {
        var target = TestHost.ClientOf(to);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        application.Run(context => ForwardAsync(context, target, passesHost, adds));
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new(application, target);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await application.DisposeAsync();
        target.Dispose();
    }

    private static async Task ForwardAsync(HttpContext context, HttpClient target, bool passesHost, (string Name, string Value)[] adds)
    {
        using var request = new HttpRequestMessage(new(context.Request.Method), context.Request.Path + context.Request.QueryString);
        if (HttpMethods.IsPost(context.Request.Method))
        {
            request.Content = new StreamContent(context.Request.Body);
        }

        foreach (var (name, values) in context.Request.Headers.Where(header => header.Key is not ("Host" or "Connection" or "Transfer-Encoding")))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        request.Headers.Host = passesHost ? context.Request.Host.Value : null;
        foreach (var (name, value) in adds)
        {
            request.Headers.Add(name, value);
        }

        using var response = await target.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
