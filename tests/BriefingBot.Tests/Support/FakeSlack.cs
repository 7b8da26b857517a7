using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Tests.Support;

/// <summary>The other end of response_url: takes posts, or answers as it was told to.</summary>
internal sealed class FakeSlack : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly Channel<SlackPost> arrived = System.Threading.Channels.Channel.CreateUnbounded<SlackPost>();
    private readonly ConcurrentQueue<Func<HttpContext, Task>> answers = [];
    private readonly ConcurrentQueue<SlackPost> posts = [];

    private FakeSlack(WebApplication application) => this.application = application;

    /// <summary>All posts so far, those that were not taken among them.</summary>
    public IReadOnlyCollection<SlackPost> Posts => posts;

    public Uri Address => new(application.Urls.Single());

    public static async Task<FakeSlack> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var slack = new FakeSlack(application);
        application.Run(slack.TakeAsync);
        await application.StartAsync(cancellationToken);
        return slack;
    }

    /// <summary>A response_url of its own.</summary>
    public string ResponseUrl(string name) => new Uri(Address, $"/commands/{name}/secret-part").ToString();

    /// <summary>The next post is answered like this; after all that were said, posts are taken.</summary>
    public void AnswerNext(int status, TimeSpan? retryAfter = null, string body = "", string? location = null) => answers.Enqueue(async context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        context.Response.Headers.Location = location;
        await context.Response.WriteAsync(body);
    });

    /// <summary>The next post gets no answer until its sender is gone.</summary>
    public void KeepNextWaiting() => answers.Enqueue(async context =>
    {
        var gone = new TaskCompletionSource();
        context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    });

    /// <summary>Waits for a post.</summary>
    public async Task<SlackPost> NextAsync(CancellationToken cancellationToken) => await arrived.Reader.ReadAsync(cancellationToken);

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var json = await JsonDocument.ParseAsync(context.Request.Body);
        var post = new SlackPost(context.Request.Path, json.RootElement.Clone());
        posts.Enqueue(post);
        arrived.Writer.TryWrite(post);
        await (answers.TryDequeue(out var answer) ? answer(context) : context.Response.WriteAsync("ok"));
    }
}
