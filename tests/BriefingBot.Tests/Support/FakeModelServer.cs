using System.Collections.Concurrent;
using System.Text.Json;
using BriefingBot.Briefings.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;

namespace BriefingBot.Tests.Support;

/// <summary>
/// A service that speaks chat completions on loopback, streaming and not, as Azure and OpenAI do. Its model is faithful, unless a test
/// tells it to behave otherwise.
/// </summary>
internal sealed class FakeModelServer : IAsyncDisposable
{
    public const string Key = "sk-canary-0123456789";

    private RecordingServer? server;
    private int count;

    public Uri Address => server!.Address;

    /// <summary>What each call meets, by its number from 0.</summary>
    public Func<int, ModelBehaviour> Behaviour { get; set; } = _ => ModelBehaviour.Answers;

    /// <summary>The answer to a prompt, where it answers.</summary>
    public Func<IReadOnlyList<ChatMessage>, string> Answer { get; set; } = FaithfulTo;

    /// <summary>Done when the service has begun to hang.</summary>
    public Action OnHanging { get; set; } = () => { };

    /// <summary>No call goes on before this is completed.</summary>
    public Task Released { get; set; } = Task.CompletedTask;

    /// <summary>A service that answers whole whatever it is asked for.</summary>
    public bool NeverStreams { get; set; }

    public ConcurrentQueue<Request> Requests { get; } = [];

    public static async Task<FakeModelServer> StartAsync()
    {
        var model = new FakeModelServer();
        model.server = await RecordingServer.StartAsync(model.ServeAsync);
        return model;
    }

    /// <summary>The settings by which it is reached.</summary>
    public ModelOptions Options(string provider = "OpenAI", string deadline = "20 s", string perDay = "", string perUser = "", string maxTlp = "clear") => new()
    {
        Provider = provider,
        Endpoint = provider == "AzureOpenAI" ? Address.ToString() : new Uri(Address, "v1").ToString(),
        Model = "small-" + Address.Port,
        ApiKey = Key,
        Deadline = deadline,
        TokensPerDay = perDay,
        TokensPerUserPerDay = perUser,
        MaxTlp = maxTlp,
    };

    public ValueTask DisposeAsync() => server!.DisposeAsync();

    /// <summary>Copies from the passages, as the stub does.</summary>
    public static string FaithfulTo(IEnumerable<ChatMessage> messages) => new StubChatClient().GetResponseAsync(messages).Result.Text;

    public static string Sentences(params (string Text, int[] Citations)[] sentences) => JsonSerializer.Serialize(new
    {
        enough_evidence = true,
        sentences = sentences.Select(sentence => new { of = (int?)null, citations = sentence.Citations, text = sentence.Text, facet = "context" }),
    });

    private async Task ServeAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
        var messages = body.RootElement.GetProperty("messages").EnumerateArray().Select(Message).ToList();
        var streams = body.RootElement.TryGetProperty("stream", out var stream) && stream.GetBoolean() && !NeverStreams;
        var behaviour = Behaviour(Interlocked.Increment(ref count) - 1);
        Requests.Enqueue(new(
            context.Request.Path + context.Request.QueryString,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.RootElement.Clone(),
            messages));
        await Released.WaitAsync(context.RequestAborted);
        var answer = new ModelAnswer(context.Response, streams);
        await (behaviour switch
        {
            ModelBehaviour.RefusesTheKey => answer.RefuseAsync(401, "invalid_api_key"),
            ModelBehaviour.Forbids => answer.RefuseAsync(403, "forbidden"),
            ModelBehaviour.KnowsNoSuchModel => answer.RefuseAsync(404, "DeploymentNotFound"),
            ModelBehaviour.IsBusyForAMoment => answer.RefuseAsync(429, "rate_limit_exceeded", ("retry-after-ms", "20")),
            ModelBehaviour.IsBusyForLong => answer.RefuseAsync(429, "rate_limit_exceeded", ("Retry-After", "600")),
            ModelBehaviour.FiltersThePrompt => answer.RefuseAsync(400, "content_filter"),
            ModelBehaviour.FiltersTheAnswer => answer.SendAsync("{\"enough_evidence\": true, \"sent", "content_filter"),
            ModelBehaviour.Fails => answer.RefuseAsync(500, "server_error"),
            ModelBehaviour.IsUnavailable => answer.RefuseAsync(503, "overloaded"),
            ModelBehaviour.Hangs => HangAsync(context.RequestAborted),
            ModelBehaviour.HangsMidway => answer.SendHalfAsync(Answer(messages), () => HangAsync(context.RequestAborted)),
            ModelBehaviour.BreaksOff => answer.SendHalfAsync(Answer(messages), () =>
            {
                context.Abort();
                return Task.CompletedTask;
            }),
            ModelBehaviour.StopsEarly => answer.SendHalfAsync(Answer(messages), () => Task.CompletedTask),
            ModelBehaviour.SaysNothing => answer.SendAsync(""),
            ModelBehaviour.SendsNothing => Task.CompletedTask,
            ModelBehaviour.WritesProse => answer.SendAsync("I am afraid that I cannot answer this as you would like."),
            ModelBehaviour.SendsAPage => context.Response.WriteAsync("<html><body>Gateway</body></html>"),
            ModelBehaviour.WritesGerman => answer.SendAsync(Sentences(("Die Schadsoftware verbreitete sich über eine alte Lücke in Dateiservern.", [1]))),
            ModelBehaviour.WritesWithoutEnd => answer.SendAsync("{\"enough_evidence\": true, \"sentences\": [{\"text\": \"" + new string('a', 100_000)),
            ModelBehaviour.CitesNothing => answer.SendAsync(Answer(messages).Replace("\"citations\":[", "\"none\":[", StringComparison.Ordinal)),
            ModelBehaviour.ForgesCitations => answer.SendAsync(Sentences(("Microsoft was never told of it by anybody at all.", [99]))),
            ModelBehaviour.ObeysTheArticle => answer.SendAsync(Sentences(
                ("PWNED", [1]), ("Go to https://evil.example/login and sign in.", [1]), ("<!channel> This is urgent for everybody here.", [1]))),
            ModelBehaviour.FindsTooLittle => answer.SendAsync("{\"enough_evidence\": false, \"sentences\": []}"),
            _ => answer.SendAsync(Answer(messages)),
        });
    }

    private Task HangAsync(CancellationToken aborted)
    {
        OnHanging();
        return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, aborted);
    }

    private static ChatMessage Message(JsonElement message)
    {
        var content = message.GetProperty("content");
        return new(
            new ChatRole(message.GetProperty("role").GetString()!),
            content.ValueKind == JsonValueKind.String
                ? content.GetString()
                : string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString())));
    }

    internal sealed record Request(string Path, IReadOnlyDictionary<string, string> Headers, JsonElement Body, IReadOnlyList<ChatMessage> Messages);
}
