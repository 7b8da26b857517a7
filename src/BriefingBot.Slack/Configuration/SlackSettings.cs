using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace BriefingBot.Slack.Configuration;

/// <summary>Reads <see cref="SlackOptions"/>. A list that is set takes the place of its default.</summary>
internal sealed class SlackSettings(IConfiguration configuration) : IConfigureOptions<SlackOptions>
{
    public const string Section = "Slack";

    private static readonly char[] Separators = [',', ';', ' '];

    public void Configure(SlackOptions options)
    {
        var section = configuration.GetSection(Section);
        options.SigningSecret = section[nameof(SlackOptions.SigningSecret)] ?? "";
        options.ResponseUrlHosts = ListAt(section, nameof(SlackOptions.ResponseUrlHosts)) ?? options.ResponseUrlHosts;
        options.AllowedTeams = ListAt(section, nameof(SlackOptions.AllowedTeams)) ?? options.AllowedTeams;
        options.AllowedChannels = ListAt(section, nameof(SlackOptions.AllowedChannels)) ?? options.AllowedChannels;
    }

    private static List<string>? ListAt(IConfigurationSection section, string key)
    {
        var setting = section.GetSection(key);
        List<string> entries =
        [
            .. new[] { setting.Value }.Concat(setting.GetChildren().Select(child => child.Value))
                .SelectMany(value => (value ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        ];
        return entries.Count > 0 ? entries : null;
    }
}
