using BriefingBot.Configuration;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Configuration;

public sealed class ModelSettingsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Llm:Provider", "Llm:Provider=Gemini")]
    [InlineData("Llm:Provider", "Llm:Provider=1")]
    [InlineData("Llm:Endpoint", "Llm:Provider=AzureOpenAI;Llm:Model=small")]
    [InlineData("Llm:Endpoint", "Llm:Provider=OpenAI;Llm:Model=small;Llm:ApiKey=k;Llm:Endpoint=models.corp")]
    [InlineData("Llm:Endpoint", "Llm:Provider=OpenAI;Llm:Model=small;Llm:ApiKey=k;Llm:Endpoint=http://models.corp/v1")]
    [InlineData("Llm:Endpoint", "Llm:Provider=AzureOpenAI;Llm:Model=small;Llm:Endpoint=http://models.corp/")]
    [InlineData("Llm:Endpoint", "Llm:Provider=OpenAI;Llm:Model=small;Llm:ApiKey=k;Llm:Endpoint=https://bot:secret@models.corp/v1")]
    [InlineData("Llm:Model", "Llm:Provider=Ollama")]
    [InlineData("Llm:Model", "Llm:Provider=AzureOpenAI;Llm:Endpoint=https://my.openai.azure.com/")]
    [InlineData("Llm:ApiKey", "Llm:Provider=OpenAI;Llm:Model=small")]
    [InlineData("Llm:ApiKey", "Llm:Provider=OpenAI;Llm:Model=small;Llm:ApiKey=two secrets")]
    [InlineData("Llm:Deadline", "Llm:Deadline=soon")]
    [InlineData("Llm:Deadline", "Llm:Deadline=2 h")]
    [InlineData("Llm:TokensPerDay", "Llm:TokensPerDay=many")]
    [InlineData("Llm:TokensPerUserPerDay", "Llm:TokensPerUserPerDay=-1")]
    [InlineData("Llm:MaxTlp", "Llm:MaxTlp=purple")]
    public void A_wrong_setting_is_named_and_what_to_do(string key, string settings)
    {
        var wrong = Assert.Throws<SettingsException>(() => With(settings));

        Assert.StartsWith(key + " ", wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20 s", 20)]
    [InlineData("5", 5)]
    [InlineData("1 m", 60)]
    [InlineData("500ms", 0.5)]
    [InlineData("00:00:30", 30)]
    public void A_deadline_is_written_as_people_write_it(string written, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), With($"Llm:Deadline={written}").Model.Patience);

    [Fact]
    public void As_shipped_there_is_no_model() => Assert.Null(TestHost.Read(folder).Desk.Model);

    [Fact]
    public void A_model_is_reached_at_its_own_address_or_the_provider_s()
    {
        Assert.Equal("https://api.openai.com/v1", With("Llm:Provider=OpenAI;Llm:Model=small;Llm:ApiKey=k").Model.Address?.ToString());
        Assert.Equal("http://localhost:11434/v1", With("Llm:Provider=Ollama;Llm:Model=small").Model.Address?.ToString());
        Assert.Null(With("Llm:Provider=Stub").Model.Address);
    }

    [Fact]
    public void Without_a_key_Azure_is_asked_by_the_host_s_identity_and_egress_says_so() => Assert.Equal(
        ["my.openai.azure.com:443", "login.microsoftonline.com:443", "169.254.169.254:80"],
        Egress.Of(With("Llm:Provider=AzureOpenAI;Llm:Model=small;Llm:Endpoint=https://my.openai.azure.com/"), []).Select(row => row.Address));

    private Settings With(string settings) =>
        TestHost.Read(folder, settings.Split(';').Select(one => one.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1]));
}
