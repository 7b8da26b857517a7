using BriefingBot.Hosting;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Slack;

public sealed class SlackSettingsTests
{
    [Theory]
    [InlineData("Slack:SigningSecret", "abc\ndef", "Slack:SigningSecret holds a space or a line break: copy it again from the app's page in Slack, Basic Information.")]
    [InlineData("Slack:ResponseUrlHosts", "https://hooks.slack.com", "Slack:ResponseUrlHosts holds \"https://hooks.slack.com\": name a host or host:port, as in hooks.slack.com.")]
    [InlineData("Slack:ResponseUrlHosts:0", "hooks.slack.com/x", "Slack:ResponseUrlHosts holds \"hooks.slack.com/x\": name a host or host:port, as in hooks.slack.com.")]
    [InlineData("Slack:AllowedTeams", "acme.slack.com", "Slack:AllowedTeams holds \"acme.slack.com\": name the workspace's id, as in T012AB3CD.")]
    [InlineData("Slack:AllowedChannels", "#soc", "Slack:AllowedChannels holds \"#soc\": name the channel's id, as in C012AB3CD; it stands at the end of the channel's details.")]
    public async Task A_setting_that_cannot_be_meant_ends_the_start_with_one_sentence(string setting, string value, string sentence)
    {
        using var folder = new TemporaryFolder();
        await using var errors = new StringWriter();

        var exitCode = await WebHost.RunAsync(
            TestHost.Read(folder, new Dictionary<string, string?> { [setting] = value }), errors, TestContext.Current.CancellationToken);

        Assert.Equal(1, exitCode);
        Assert.Equal(sentence + Environment.NewLine, errors.ToString());
    }
}
