using BriefingBot.Chat.Inboxes;
using BriefingBot.Slack.Answers;
using BriefingBot.Slack.Blocks;
using BriefingBot.Slack.Configuration;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefingBot.Slack.Requests;

/// <summary><c>POST /slack/commands</c>: a slash command over HTTP.</summary>
internal sealed partial class SlackCommands(
    Reception reception, IOptions<SlackOptions> options, TimeProvider clock, ILogger<SlackCommands> logger)
{
    /// <summary>Slack takes posts at a command's response_url for thirty minutes; this leaves a post the time to arrive.</summary>
    private static readonly TimeSpan Answerable = TimeSpan.FromMinutes(29);

    private readonly SlackOptions options = options.Value;
    private readonly ResponseUrlRule responseUrls = new(options.Value.ResponseUrlHosts);

    public async Task HandleAsync(HttpContext context)
    {
        var now = clock.GetUtcNow();
        var (body, refusal) = await SignedBody.ReadAsync(context.Request, options.SigningSecret, now, context.RequestAborted);
        if (body is null)
        {
            Log.Refused(logger, refusal);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var form = await SlashCommand.TryReadFormAsync(body, context.RequestAborted);
        if (form is not null && SlashCommand.IsCertificateCheck(form))
        {
            return;
        }

        if (form is null || SlashCommand.TryOf(form) is not { } command)
        {
            Log.Incomplete(logger);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (RefusalOf(command) is { } sentence)
        {
            await TellAsync(context, SlackMessage.Private(sentence));
            return;
        }

        var request = new ChatRequest(
            new(ResponseUrlChannel.PlatformName, command.TriggerId),
            command.Text,
            $"{ResponseUrlChannel.PlatformName}:{command.TeamId}:{command.ChannelId}",
            $"{ResponseUrlChannel.PlatformName}:{command.TeamId}:{command.UserId}",
            command.ResponseUrl,
            now,
            now + Answerable);
        await reception.ReceiveAsync(request, acknowledgement => TellAsync(context, MessageOf(acknowledgement)), context.RequestAborted);
    }

    /// <summary>What the asker is told instead of an answer; null when it is answered.</summary>
    private string? RefusalOf(SlashCommand command)
    {
        if (!IsAllowed(options.AllowedTeams, command.TeamId))
        {
            return "I do not answer in this workspace. My administrator can allow it with the setting Slack:AllowedTeams.";
        }

        if (!IsAllowed(options.AllowedChannels, command.ChannelId))
        {
            return "I do not answer in this channel. My administrator can allow it with the setting Slack:AllowedChannels.";
        }

        if (responseUrls.TryAllow(command.ResponseUrl) is null)
        {
            Log.HostNotAllowed(logger);
            return "I may not post to the address that came with this command. My administrator can allow its host with the setting Slack:ResponseUrlHosts.";
        }

        return null;
    }

    private static bool IsAllowed(IReadOnlyList<string> allowed, string id) =>
        allowed.Count == 0 || allowed.Contains(id, StringComparer.OrdinalIgnoreCase);

    /// <summary>Null for an empty acknowledgement, which shows nothing.</summary>
    private static SlackMessage? MessageOf(Acknowledgement acknowledgement) => acknowledgement switch
    {
        Acknowledgement.Answered answered => SlackMessage.Of(answered.Reply),
        Acknowledgement.Working => SlackMessage.Private("Looking through the articles. The answer follows here in a moment."),
        Acknowledgement.Busy => SlackMessage.Private("I am busy: too many questions are waiting. Nothing was lost but this one; please ask it again in a few minutes."),
        _ => null,
    };

    /// <returns>False when Slack was not there any more.</returns>
    private static async Task<bool> TellAsync(HttpContext context, SlackMessage? message)
    {
        try
        {
            if (message is not null)
            {
                var json = message.ToJson();
                context.Response.ContentType = "application/json; charset=utf-8";
                context.Response.ContentLength = json.Length;
                await context.Response.Body.WriteAsync(json, context.RequestAborted);
            }

            await context.Response.CompleteAsync();
            return !context.RequestAborted.IsCancellationRequested;
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A request to /slack/commands was refused: {Reason}.")]
        public static partial void Refused(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Warning, "A signed request to /slack/commands was refused: it is no slash command with all its fields.")]
        public static partial void Incomplete(ILogger logger);

        [LoggerMessage(3, LogLevel.Warning, "A command was refused: the host of its response_url is not in Slack:ResponseUrlHosts.")]
        public static partial void HostNotAllowed(ILogger logger);
    }
}
