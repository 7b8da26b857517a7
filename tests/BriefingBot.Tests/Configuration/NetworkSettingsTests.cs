using BriefingBot.Configuration;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Configuration;

public sealed class NetworkSettingsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Admin:Channel", "#security")]
    [InlineData("Admin:Channel", "slack:C0002")]
    [InlineData("Admin:Channel", "teams: 19:abc@thread.tacv2")]
    [InlineData("Feeds:Contact", "the soc (at) example.com")]
    [InlineData("Feeds:AllowedInternalHosts:0", "http://wiki.corp/feed")]
    [InlineData("Feeds:AllowedInternalHosts", "wiki.corp:99999")]
    [InlineData("Network:Proxy", "proxy.corp:3128")]
    [InlineData("Network:NoProxy", "wiki.corp, http://x/")]
    [InlineData("Network:CaFile", "no-such-file.pem")]
    [InlineData("Network:CaFile", "appsettings.json")]
    public void A_wrong_setting_is_named(string key, string value)
    {
        var wrong = Assert.Throws<SettingsException>(() => With(key, value));
        Assert.StartsWith(key.TrimEnd('0', ':'), wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_proxy_s_password_is_never_shown() =>
        Assert.DoesNotContain("secret", Assert.Throws<SettingsException>(() => With("Network:Proxy", "socks9://bot:secret@proxy.corp:1")).Message, StringComparison.Ordinal);

    [Fact]
    public void Allowed_hosts_are_a_list_or_one_word_with_commas()
    {
        Assert.Equal(["wiki.corp", "127.0.0.1:80"], With("Feeds:AllowedInternalHosts", "wiki.corp, 127.0.0.1:80").Feeds.AllowedInternalHosts);
        Assert.Equal(["wiki.corp"], With("Feeds:AllowedInternalHosts:0", "wiki.corp").Feeds.AllowedInternalHosts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("slack:T0001:C0002")]
    [InlineData("teams:19:abc@thread.tacv2")]
    public void The_administrators_channel_is_one_of_slack_or_teams_or_none(string channel) =>
        Assert.Equal(channel, With("Admin:Channel", channel).AdminChannel);

    [Fact]
    public void As_shipped_nothing_internal_is_allowed_and_no_proxy_used()
    {
        var settings = TestHost.Read(folder);
        Assert.Empty(settings.Feeds.AllowedInternalHosts);
        Assert.Null(settings.Network.ProxyAddress());
    }

    [Fact]
    public void Egress_lists_what_the_settings_reach_and_by_which_way()
    {
        var settings = TestHost.Read(folder, new Dictionary<string, string?>
        {
            ["Network:Proxy"] = "http://bot:secret@proxy.corp:3128",
            ["Network:NoProxy"] = "models.corp",
            ["Llm:Provider"] = "OpenAI",
            ["Llm:Model"] = "small",
            ["Llm:Endpoint"] = "https://models.corp/v1",
            ["Redis:ConnectionString"] = "cache.corp,other.corp:6380,ssl=true",
        });
        Assert.Equal(
            [
                ("proxy.corp:3128", "Network:Proxy", null),
                ("models.corp:443", "Llm:Endpoint", null),
                ("feed.example.com:443", "manifests/sources.yaml (example)", "proxy.corp:3128"),
                ("cache.corp:6379", "Redis:ConnectionString", null),
                ("other.corp:6380", "Redis:ConnectionString", null),
            ],
            Egress.Of(settings, [(new Uri("https://feed.example.com/rss"), "manifests/sources.yaml (example)")])
                .Select(row => (row.Address, row.Setting, row.Proxy)));
    }

    private Settings With(string key, string value) => TestHost.Read(folder, new Dictionary<string, string?> { [key] = value });
}
