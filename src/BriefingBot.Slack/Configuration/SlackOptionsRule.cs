using BriefingBot.Slack.Answers;
using Microsoft.Extensions.Options;

namespace BriefingBot.Slack.Configuration;

/// <summary>Finds settings that cannot be meant, when the host starts.</summary>
internal sealed class SlackOptionsRule : IValidateOptions<SlackOptions>
{
    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        List<string> faults =
        [
            .. options.SigningSecret.Any(char.IsWhiteSpace)
                ? ["Slack:SigningSecret holds a space or a line break: copy it again from the app's page in Slack, Basic Information."]
                : Array.Empty<string>(),
            .. options.ResponseUrlHosts.Where(host => !ResponseUrlRule.IsHost(host)).Select(host =>
                $"Slack:ResponseUrlHosts holds \"{host}\": name a host or host:port, as in hooks.slack.com."),
            .. NotIds(options.AllowedTeams).Select(team =>
                $"Slack:AllowedTeams holds \"{team}\": name the workspace's id, as in T012AB3CD."),
            .. NotIds(options.AllowedChannels).Select(channel =>
                $"Slack:AllowedChannels holds \"{channel}\": name the channel's id, as in C012AB3CD; it stands at the end of the channel's details."),
        ];
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }

    /// <summary>People write names, with a # before them or a domain behind.</summary>
    private static IEnumerable<string> NotIds(IEnumerable<string> entries) =>
        entries.Where(entry => !entry.All(char.IsAsciiLetterOrDigit));
}
