using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Tests.Support;

/// <summary>Writes an answer of a chat completion service, as events or whole.</summary>
internal sealed class ModelAnswer(HttpResponse response, bool streams)
{
    private const int Part = 40;

    public Task RefuseAsync(int status, string code, params (string Name, string Value)[] headers)
    {
        response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            response.Headers[name] = value;
        }

        return response.WriteAsJsonAsync(new { error = new { code, message = "The prompt was: the question and the articles.", type = code } });
    }

    public async Task SendAsync(string content, string finish = "stop")
    {
        if (streams)
        {
            await BeginAsync();
            await PartsAsync(content);
            await EventAsync(Chunk("", finish));
            await EventAsync(new { id = "c", @object = "chat.completion.chunk", created = 1, model = "m", choices = Array.Empty<object>(), usage = Usage(content) });
            await response.WriteAsync("data: [DONE]\n\n");
            return;
        }

        await response.WriteAsJsonAsync(new
        {
            id = "c",
            @object = "chat.completion",
            created = 1,
            model = "m",
            choices = new[] { new { index = 0, message = new { role = "assistant", content }, finish_reason = finish } },
            usage = Usage(content),
        });
    }

    public async Task SendHalfAsync(string content, Func<Task> thenAsync)
    {
        await BeginAsync();
        await PartsAsync(content[..(content.Length / 2)]);
        await response.Body.FlushAsync();
        await thenAsync();
    }

    private static object Usage(string content) => new { prompt_tokens = 1000, completion_tokens = content.Length / 4, total_tokens = 1000 + (content.Length / 4) };

    private static object Chunk(string content, string? finish) => new
    {
        id = "c",
        @object = "chat.completion.chunk",
        created = 1,
        model = "m",
        choices = new[] { new { index = 0, delta = new { role = "assistant", content }, finish_reason = finish } },
    };

    private Task BeginAsync()
    {
        response.ContentType = "text/event-stream";
        return response.StartAsync();
    }

    private async Task PartsAsync(string content)
    {
        foreach (var part in content.Chunk(Part))
        {
            await EventAsync(Chunk(new string(part), null));
        }
    }

    private Task EventAsync(object data) => response.WriteAsync($"data: {JsonSerializer.Serialize(data)}\n\n");
}
