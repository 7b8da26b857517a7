namespace BriefingBot.Diagnosis;

/// <summary>Whether Slack's requests can be told from forged ones. The secret itself is never shown.</summary>
internal static class SlackCheck
{
    public static Finding Of(IConfiguration configuration) => string.IsNullOrWhiteSpace(configuration["Slack:SigningSecret"])
        ? new("slack", true, "not configured: without Slack:SigningSecret every request to /slack/… is answered 401")
        : new("slack", true, "a signing secret is set");
}
