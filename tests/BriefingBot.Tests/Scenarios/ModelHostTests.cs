using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Scenarios;

/// <summary>The real host with a model by its settings alone.</summary>
public sealed class ModelHostTests
{
    private const string Article = """
        {"id": "1", "title": "Gravelock strikes hospitals", "url": "https://wire.example/1", "published": "2026-11-20T09:00:00Z", "text": "Gravelock is a ransomware worm that spreads through an old flaw in file servers. Gravelock encrypted the records of twelve hospitals, the health ministry said.", "source": "wire.example"}
        """;

    [Fact]
    public async Task A_question_in_the_console_is_answered_by_the_configured_model_and_its_tokens_are_kept()
    {
        await using var server = await FakeModelServer.StartAsync();
        await using var host = await TestHost.StartAsync(settings: Settings(server));
        await host.ImportAsync(Article);
        await host.Running.Desk.CatchUpAsync(null, TestContext.Current.CancellationToken);

        var page = await PageAsync(host);

        Assert.Contains("Machine-written; each sentence checked", page, StringComparison.Ordinal);
        Assert.Single(server.Requests);
        var record = Assert.Single(await host.Running.Desk.Records.ListAsync(null, TestContext.Current.CancellationToken));
        Assert.Equal((1000, true), (record.Answer.Tokens.In, record.Answer.PromptVersion is { Length: > 0 }));
        Assert.DoesNotContain(host.Logs.Messages, message => message.Contains(FakeModelServer.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_model_that_refuses_its_key_is_said_to_the_reader_and_to_the_administrator()
    {
        await using var server = await FakeModelServer.StartAsync();
        server.Behaviour = _ => ModelBehaviour.RefusesTheKey;
        await using var host = await TestHost.StartAsync(settings: Settings(server));
        await host.ImportAsync(Article);
        await host.Running.Desk.CatchUpAsync(null, TestContext.Current.CancellationToken);

        Assert.Contains("service did not accept the key; this answer is quoted from the sources.", await PageAsync(host), StringComparison.Ordinal);
        Assert.Contains(host.Logs.Messages, message => message.Contains("Check Llm:ApiKey", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_company_s_proxy_stands_before_the_model_too()
    {
        using var proxy = new InspectingProxy(_ => throw new InvalidOperationException("No tunnel is asked for."));
        await using var host = await TestHost.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Llm:Provider"] = "Ollama",
            ["Llm:Endpoint"] = "http://models.corp.example/v1",
            ["Llm:Model"] = "small",
            ["Network:Proxy"] = proxy.Address,
        });
        await host.ImportAsync(Article);
        await host.Running.Desk.CatchUpAsync(null, TestContext.Current.CancellationToken);

        Assert.Contains("this answer is quoted from the sources.", await PageAsync(host), StringComparison.Ordinal);
        Assert.Contains(proxy.Requests, request => request.StartsWith("POST http://models.corp.example/v1/chat/completions", StringComparison.Ordinal));
    }

    private static Dictionary<string, string?> Settings(FakeModelServer server) => new()
    {
        ["Llm:Provider"] = "OpenAI",
        ["Llm:Endpoint"] = new Uri(server.Address, "v1").ToString(),
        ["Llm:Model"] = "small",
        ["Llm:ApiKey"] = FakeModelServer.Key,
    };

    private static async Task<string> PageAsync(TestHost host)
    {
        using var request = host.Post("gravelock");
        using var response = await host.Console.SendAsync(request, TestContext.Current.CancellationToken);
        if (response.Headers.Location is { } answer)
        {
            return System.Net.WebUtility.HtmlDecode(await host.Console.GetStringAsync(answer, TestContext.Current.CancellationToken));
        }

        return System.Net.WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
