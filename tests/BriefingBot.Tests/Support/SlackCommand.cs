using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Tests.Support;

/// <summary>A slash command as Slack sends it; a test changes what it is about.</summary>
internal sealed record SlackCommand(string Text, string TriggerId, string ResponseUrl)
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    public string TeamId { get; init; } = "T012AB3CD";

    public string ChannelId { get; init; } = "C012AB3CD";

    public string Body() => string.Join('&', new (string Key, string Value)[]
    {
        ("token", "verification-token"),
        ("team_id", TeamId),
        ("team_domain", "example"),
        ("channel_id", ChannelId),
        ("channel_name", "soc"),
        ("user_id", "U012AB3CD"),
        ("user_name", "kim"),
        ("command", "/brief"),
        ("text", Text),
        ("api_app_id", "A012AB3CD"),
        ("is_enterprise_install", "false"),
        ("response_url", ResponseUrl),
        ("trigger_id", TriggerId),
    }.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));

    /// <summary>Signed at a time.</summary>
    public HttpRequestMessage SignedAt(DateTimeOffset time) => Signed(Body(), time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), Secret);

    public static HttpRequestMessage Signed(string body, string timestamp, string secret)
    {
        var request = Unsigned(body);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", SignatureOf(body, timestamp, secret));
        return request;
    }

    public static HttpRequestMessage Unsigned(string body) => new(HttpMethod.Post, "/slack/commands")
    {
        Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") },
        },
    };

    public static string SignatureOf(string body, string timestamp, string secret) =>
        "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")));
}
