using System.Net;
using System.Net.Http.Headers;
using BriefingBot.Chat.Inboxes;
using BriefingBot.Replies;
using BriefingBot.Slack.Blocks;
using BriefingBot.Slack.Configuration;
using Microsoft.Extensions.Options;

namespace BriefingBot.Slack.Answers;

/// <summary>
/// Posts an answer to a command's response_url. Slack takes five posts there within thirty minutes, so it is tried so often.
/// A redirect is not followed, and the address is in no message and no log: whoever has it can post.
/// </summary>
internal sealed class ResponseUrlChannel(HttpClient http, IOptions<SlackOptions> options, TimeProvider clock) : IReplyChannel
{
    public const string PlatformName = "slack";

    private const int MostPosts = 5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan PostTimeout = TimeSpan.FromSeconds(10);

    private readonly ResponseUrlRule rule = new(options.Value.ResponseUrlHosts);

    public string Platform => PlatformName;

    public async Task<ReplyOutcome> SendAsync(ChatRequest request, Reply reply, CancellationToken cancellationToken)
    {
        if (rule.TryAllow(request.ReturnAddress) is not { } address)
        {
            return new ReplyOutcome.Undeliverable("the host of its response_url is not in Slack:ResponseUrlHosts");
        }

        var json = SlackMessage.Of(reply).ToJson();
        for (var post = 1; ; post++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var attempt = await PostAsync(address, json);
            if (attempt.Outcome is { } outcome)
            {
                return outcome;
            }

            var wait = attempt.RetryAfter ?? FirstWait * Math.Pow(2, post - 1);
            if (post == MostPosts || clock.GetUtcNow() + wait >= request.AnswerBy)
            {
                return new ReplyOutcome.Undeliverable($"{attempt.Reason}, and Slack allows no further try");
            }

            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    /// <summary>Not cancelled by anything but its own time: half a post may have arrived.</summary>
    private async Task<Attempt> PostAsync(Uri address, byte[] json)
    {
        using var timeout = new CancellationTokenSource(PostTimeout, clock);
        using var content = new ByteArrayContent(json) { Headers = { ContentType = new("application/json") { CharSet = "utf-8" } } };
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            return response.StatusCode switch
            {
                _ when response.IsSuccessStatusCode => new(await SlackRefusal.InAsync(response, timeout.Token) is { } error
                    ? new ReplyOutcome.Undeliverable($"Slack refused it ({error})")
                    : new ReplyOutcome.Sent(), "", null),
                HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError =>
                    new(null, $"Slack answered {(int)response.StatusCode}", WaitOf(response.Headers.RetryAfter)),
                var status => new(new ReplyOutcome.Undeliverable($"Slack answered {(int)status}"), "", null),
            };
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            return new(null, failure is HttpRequestException { HttpRequestError: var error } ? $"Slack could not be reached ({error})" : "Slack did not answer in time", null);
        }
    }

    private TimeSpan? WaitOf(RetryConditionHeaderValue? retryAfter) => retryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
        _ => null,
    };

    /// <param name="Outcome">Null when it may be tried again.</param>
    private sealed record Attempt(ReplyOutcome? Outcome, string Reason, TimeSpan? RetryAfter);
}
