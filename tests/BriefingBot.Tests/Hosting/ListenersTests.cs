using System.Net;
using System.Net.Sockets;
using BriefingBot.Configuration;
using BriefingBot.Hosting;
using Microsoft.Extensions.Configuration;

namespace BriefingBot.Tests.Hosting;

public sealed class ListenersTests
{
    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://*:0")]
    [InlineData("http://+:0")]
    [InlineData("http://192.168.1.20:0")]
    [InlineData("http://[fe80::1]:0")]
    [InlineData("http://127.0.0.2:0")]
    [InlineData("http://briefing.example:0")]
    public void The_console_is_bound_to_nothing_but_loopback(string url)
    {
        var refused = Assert.Throws<SettingsException>(() => Listeners.Bind(Configured(console: url)));
        Assert.StartsWith("Console:Url must ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Port_0_becomes_a_port_for_each_listener()
    {
        using var listeners = Listeners.Bind(Configured(chat: "http://127.0.0.1:0;http://0.0.0.0:0"));

        Uri[] all = [listeners.Console, .. listeners.Chat];
        Assert.Equal(3, all.Select(url => url.Port).Where(port => port > 0).Distinct().Count());
        Assert.All(all, url => Assert.Equal("127.0.0.1", url.Host));
    }

    [Theory]
    [InlineData("Console:Url")]
    [InlineData("Urls")]
    public void A_taken_port_is_said_with_the_address_and_the_setting(string setting)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://{taken.LocalEndpoint}";

        var refused = Assert.Throws<SettingsException>(() =>
            Listeners.Bind(setting == "Urls" ? Configured(chat: url) : Configured(console: url)));

        Assert.Equal($"{taken.LocalEndpoint} is in use by another program: stop it, or set {setting} to a free port.", refused.Message);
    }

    [Fact]
    public void Listeners_that_share_a_port_are_told_apart_in_the_message()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var url = $"http://{free.LocalEndpoint}";
        free.Stop();

        var refused = Assert.Throws<SettingsException>(() => Listeners.Bind(Configured(url, url)));

        Assert.Contains("Console:Url and Urls share the port", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_of_another_machine_is_said_to_be_one()
    {
        var refused = Assert.Throws<SettingsException>(() => Listeners.Bind(Configured(chat: "http://203.0.113.7:0")));
        Assert.Equal("203.0.113.7 is no address of this machine: correct Urls.", refused.Message);
    }

    private static IConfiguration Configured(string console = "http://127.0.0.1:0", string chat = "http://127.0.0.1:0") =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Console:Url", console), new("Urls", chat)]).Build();
}
