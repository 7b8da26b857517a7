using BriefingBot.Tests.Support;
using YamlDotNet.Serialization;

namespace BriefingBot.Tests.Slack;

public sealed class SlackManifestTests
{
    private readonly Dictionary<string, object> manifest = new DeserializerBuilder().Build()
        .Deserialize<Dictionary<string, object>>(File.ReadAllText(Path.Combine(Repository.Root, "manifests", "slack", "manifest.yaml")));

    [Fact]
    public void The_command_is_posted_to_the_path_that_the_host_serves()
    {
        var command = At<Dictionary<object, object>>(At<List<object>>(manifest["features"], "slash_commands").Single());

        Assert.Equal("/brief", command["command"]);
        Assert.Equal("/slack/commands", new Uri((string)command["url"]).AbsolutePath);
        Assert.Equal("https", new Uri((string)command["url"]).Scheme);
        Assert.Equal("false", command["should_escape"]);
    }

    [Fact]
    public void No_more_is_asked_for_than_is_used() =>
        Assert.Equal(["commands"], At<List<object>>(manifest["oauth_config"], "scopes", "bot"));

    /// <summary>Slack refuses longer ones: https://api.slack.com/reference/manifests.</summary>
    [Fact]
    public void Its_texts_are_no_longer_than_slack_takes()
    {
        var display = At<Dictionary<object, object>>(manifest["display_information"]);
        Assert.InRange(((string)display["name"]).Length, 1, 35);
        Assert.InRange(((string)display["description"]).Length, 1, 140);
        var command = At<Dictionary<object, object>>(At<List<object>>(manifest["features"], "slash_commands").Single());
        Assert.InRange(((string)command["description"]).Length, 1, 2000);
        Assert.InRange(((string)command["usage_hint"]).Length, 1, 1000);
        Assert.InRange(At<string>(manifest["features"], "bot_user", "display_name").Length, 1, 80);
    }

    private static T At<T>(object node, params string[] path) =>
        Assert.IsType<T>(path.Aggregate(node, (current, key) => ((Dictionary<object, object>)current)[key]));
}
