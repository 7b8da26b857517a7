using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace BriefingBot.Slack.Requests;

/// <summary>A slash command as Slack posts it.</summary>
/// <param name="Text">What stands after the command, as typed.</param>
/// <param name="TriggerId">Slack's id of this one command.</param>
internal sealed record SlashCommand(string Text, string TeamId, string ChannelId, string UserId, string TriggerId, string ResponseUrl)
{
    /// <summary>Longer topics are cut, as the console cuts them.</summary>
    private const int LongestText = 1000;

    /// <summary>Null when fields are missing or stand there twice: Slack does not do that.</summary>
    public static SlashCommand? TryOf(IReadOnlyDictionary<string, StringValues> form)
    {
        string? One(string field) => form.TryGetValue(field, out var values) && values is [{ Length: > 0 } only] ? only : null;

        return One("team_id") is { } team
            && One("channel_id") is { } channel
            && One("user_id") is { } user
            && One("trigger_id") is { } trigger
            && One("response_url") is { } responseUrl
            ? new(AsTyped(One("text") ?? ""), team, channel, user, trigger, responseUrl)
            : null;
    }

    /// <summary>Reads the fields; null when the body is no form.</summary>
    public static async Task<IReadOnlyDictionary<string, StringValues>?> TryReadFormAsync(byte[] body, CancellationToken cancellationToken)
    {
        try
        {
            using var reader = new FormReader(new MemoryStream(body), Encoding.UTF8);
            return await reader.ReadFormAsync(cancellationToken);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Whether Slack only tries the certificate.</summary>
    public static bool IsCertificateCheck(IReadOnlyDictionary<string, StringValues> form) => form.TryGetValue("ssl_check", out var check) && check == "1";

    /// <summary>Slack writes three characters as entities.</summary>
    private static string AsTyped(string text)
    {
        var typed = text
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);
        return typed.Length <= LongestText ? typed : typed[..LongestText];
    }
}
