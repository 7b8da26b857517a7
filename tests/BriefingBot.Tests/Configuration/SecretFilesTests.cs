using BriefingBot.Configuration;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Configuration;

public sealed class SecretFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_of_the_folder_is_a_setting_without_its_last_line_end()
    {
        Write("Slack__SigningSecret", "8f742231b10e8888abcd99yyyzzz85a5\n");
        Assert.Equal("8f742231b10e8888abcd99yyyzzz85a5", With(Secrets).Configuration["Slack:SigningSecret"]);
    }

    [Fact]
    public void The_command_line_wins_over_a_file()
    {
        Write("Channels__DefaultMaxTlp", "red");
        Assert.Equal("red", With(Secrets).DefaultClearance.Max.ToString(), ignoreCase: true);
        Assert.Equal("clear", With(Secrets, ("Channels:DefaultMaxTlp", "clear")).DefaultClearance.Max.ToString(), ignoreCase: true);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var wrong = Assert.Throws<SettingsException>(() => With(Path.Combine(folder.Path, "nowhere")));
        Assert.StartsWith("Secrets:Directory, ", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("nowhere", wrong.Message, StringComparison.Ordinal);
    }

    private string Secrets => Path.Combine(folder.Path, "secrets");

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Secrets);
        File.WriteAllText(Path.Combine(Secrets, name), text);
    }

    private Settings With(string secrets, params (string Key, string Value)[] more) => TestHost.Read(
        folder, more.Append(("Secrets:Directory", secrets)).ToDictionary(each => each.Item1, each => (string?)each.Item2));
}
