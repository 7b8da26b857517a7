using System.Text;
using System.Text.RegularExpressions;

namespace BriefingBot.Slack.Answers;

/// <summary>Slack also refuses with status 200: <c>{"ok":false,"error":"used_url"}</c>.</summary>
internal static partial class SlackRefusal
{
    private const int LongestRead = 1024;

    /// <summary>The error's name; null when the post was taken.</summary>
    public static async Task<string?> InAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var start = new byte[LongestRead];
        var read = await body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        var text = Encoding.UTF8.GetString(start.AsSpan(0, read));
        return !NotOk().IsMatch(text) ? null
            : Error().Match(text) is { Success: true } error ? error.Groups["name"].Value
            : "no reason given";
    }

    [GeneratedRegex("\"ok\"\\s*:\\s*false", RegexOptions.NonBacktracking)]
    private static partial Regex NotOk();

    [GeneratedRegex("\"error\"\\s*:\\s*\"(?<name>[a-z_]{1,64})\"", RegexOptions.NonBacktracking)]
    private static partial Regex Error();
}
