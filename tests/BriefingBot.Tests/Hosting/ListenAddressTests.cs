using BriefingBot.Configuration;
using BriefingBot.Hosting;

namespace BriefingBot.Tests.Hosting;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", "127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:5080/", "127.0.0.1:5080")]
    [InlineData("http://localhost:0", "127.0.0.1:0")]
    [InlineData("http://LOCALHOST:81", "127.0.0.1:81")]
    [InlineData("http://[::1]:5080", "[::1]:5080")]
    [InlineData("http://0.0.0.0:3978", "0.0.0.0:3978")]
    [InlineData("http://*:3978", "[::]:3978")]
    [InlineData("http://+:3978", "[::]:3978")]
    [InlineData("http://10.1.2.3", "10.1.2.3:80")]
    public void An_address_of_a_machine_is_read(string text, string expected) =>
        Assert.Equal(expected, ListenAddress.Parse("Urls", text).ToString());

    [Theory]
    [InlineData("5080")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://127.0.0.1:5080/path")]
    [InlineData("http://127.0.0.1:5080/?a=b")]
    [InlineData("http://user@127.0.0.1:5080")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("ftp://127.0.0.1:5080")]
    [InlineData("http://briefing.example:5080")]
    [InlineData("http://localhost.example:5080")]
    public void Anything_else_is_refused_in_a_sentence_that_names_the_setting(string text)
    {
        var refused = Assert.Throws<SettingsException>(() => ListenAddress.Parse("Console:Url", text));
        Assert.StartsWith("Console:Url must ", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
    }
}
