namespace BriefingBot.Slack.Configuration;

/// <summary>The settings under <c>Slack:</c>. A list is written as <c>a,b</c> or as <c>Slack:Key:0</c>, <c>Slack:Key:1</c>.</summary>
public sealed class SlackOptions
{
    /// <summary>The app's page in Slack, Basic Information, Signing Secret. Empty: every request is refused.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>
    /// Where answers may be posted: <c>host</c> (its scheme's own port) or <c>host:port</c>. Plain http only to this machine.
    /// Default: <c>hooks.slack.com</c>.
    /// </summary>
    public IReadOnlyList<string> ResponseUrlHosts { get; set; } = ["hooks.slack.com"];

    /// <summary>Workspace ids that are answered; empty: all that install the app.</summary>
    public IReadOnlyList<string> AllowedTeams { get; set; } = [];

    /// <summary>Channel ids that are answered; empty: all.</summary>
    public IReadOnlyList<string> AllowedChannels { get; set; } = [];
}
