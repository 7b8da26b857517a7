using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using Azure.AI.OpenAI;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace BriefingBot.Briefings.Models;

/// <summary>The bare client of the configured model, and the connections that it holds. It tries nothing again and waits for ever: both are decided above it.</summary>
internal sealed class ModelConnection : IDisposable
{
    private readonly List<HttpClient> connections = [];

    public ModelConnection(ModelSetup setup)
    {
        var options = setup.Options;
        Client = options.Kind switch
        {
            ModelProvider.AzureOpenAI => Azure(options, setup).GetChatClient(options.Model).AsIChatClient(),
            ModelProvider.Stub => new StubChatClient(),
            ModelProvider.None => throw new ArgumentException("There is no model.", nameof(setup)),
            _ => new ChatClient(options.Model, Key(options), Configured(new OpenAIClientOptions { Endpoint = options.Address }, setup)).AsIChatClient(),
        };
    }

    public IChatClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        connections.ForEach(connection => connection.Dispose());
    }

    private AzureOpenAIClient Azure(ModelOptions options, ModelSetup setup) => options.UsesIdentity
        ? new(options.Address, Identity(setup), Configured(new AzureOpenAIClientOptions(), setup))
        : new(options.Address, Key(options), Configured(new AzureOpenAIClientOptions(), setup));

    private DefaultAzureCredential Identity(ModelSetup setup) => new(new DefaultAzureCredentialOptions
    {
        Transport = new HttpClientTransport(Connect(setup, ModelSetup.IdentityHosts)),
    });

    private TOptions Configured<TOptions>(TOptions options, ModelSetup setup)
        where TOptions : ClientPipelineOptions
    {
        var address = setup.Options.Address!;
        options.Transport = new HttpClientPipelineTransport(Connect(setup, [string.Create(CultureInfo.InvariantCulture, $"{address.Host}:{address.Port}")]));
        options.RetryPolicy = new ClientRetryPolicy(maxRetries: 0);
        options.NetworkTimeout = Timeout.InfiniteTimeSpan;

        // Its own lines would repeat addresses and say what was asked.
        options.ClientLoggingOptions = new() { EnableLogging = false };
        return options;
    }

    private HttpClient Connect(ModelSetup setup, IReadOnlyList<string> hosts)
    {
        var connection = new HttpClient(setup.Reaching(hosts)) { Timeout = Timeout.InfiniteTimeSpan };
        connections.Add(connection);
        return connection;
    }

    /// <summary>The client wants one even where the server does not.</summary>
    private static ApiKeyCredential Key(ModelOptions options) => new(options.ApiKey.Length > 0 ? options.ApiKey : "none");
}
