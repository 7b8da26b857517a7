using System.ComponentModel.DataAnnotations;
using System.Globalization;
using BriefingBot.Articles;

namespace BriefingBot.Briefings.Models;

/// <summary>The section <c>Llm</c>: the model that writes, and what it may cost and see.</summary>
public sealed class ModelOptions : IValidatableObject
{
    internal static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(20);

    private static readonly Uri OpenAIAddress = new("https://api.openai.com/v1");

    private static readonly Uri OllamaAddress = new("http://localhost:11434/v1");

    /// <summary>None, AzureOpenAI, OpenAI, Ollama or Stub.</summary>
    public string Provider { get; init; } = nameof(ModelProvider.None);

    /// <summary>Azure: the resource. Others: the base address, as <c>https://api.openai.com/v1</c>; empty: the provider's own.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>The model's name; with Azure the deployment's.</summary>
    public string Model { get; init; } = "";

    /// <summary>Empty with Azure: the identity of this host.</summary>
    public string ApiKey { get; init; } = "";

    /// <summary>So long an answer may take.</summary>
    public string Deadline { get; init; } = "20 s";

    /// <summary>For all together, in and out; empty: as many as are asked for.</summary>
    public string TokensPerDay { get; init; } = "";

    /// <summary>For each who asks; empty: as many as are asked for.</summary>
    public string TokensPerUserPerDay { get; init; } = "";

    /// <summary>clear, green, amber, amber+strict or red: evidence above it is not shown to the model.</summary>
    public string MaxTlp { get; init; } = "clear";

    /// <summary>Valid after validation, as are all that follow.</summary>
    public ModelProvider Kind => Enum.Parse<ModelProvider>(Provider, ignoreCase: true);

    /// <summary>Where the model is reached; null for the stub and for none.</summary>
    public Uri? Address => Kind switch
    {
        ModelProvider.None or ModelProvider.Stub => null,
        _ when Endpoint.Length > 0 => new(Endpoint),
        ModelProvider.Ollama => OllamaAddress,
        _ => OpenAIAddress,
    };

    /// <summary>Whether the host's own identity is asked for instead of a key.</summary>
    public bool UsesIdentity => Kind == ModelProvider.AzureOpenAI && ApiKey.Length == 0;

    internal TimeSpan Patience => ModelTime.TryRead(Deadline)!.Value;

    internal long MostPerDay => Limit(TokensPerDay)!.Value;

    internal long MostPerUserPerDay => Limit(TokensPerUserPerDay)!.Value;

    internal Tlp Most => TlpText.TryParse(MaxTlp)!.Value;

    internal string Name => Model.Length > 0 ? Model : "stub";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Enum.TryParse<ModelProvider>(Provider, ignoreCase: true, out var kind) || !Enum.IsDefined(kind) || Provider.All(char.IsAsciiDigit))
        {
            yield return new($"Llm:Provider must be {string.Join(", ", Enum.GetNames<ModelProvider>())}, which \"{Provider}\" is not.");
            yield break;
        }

        foreach (var wrong in WrongAddress(kind).Concat(WrongNames(kind)).Concat(WrongLimits()))
        {
            yield return new(wrong);
        }
    }

    private IEnumerable<string> WrongAddress(ModelProvider kind)
    {
        if (Endpoint.Length == 0)
        {
            if (kind == ModelProvider.AzureOpenAI)
            {
                yield return "Llm:Endpoint is missing: with Llm:Provider AzureOpenAI name the resource, as in https://my-resource.openai.azure.com/.";
            }
        }
        else if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
            || address.UserInfo.Length > 0)
        {
            yield return "Llm:Endpoint must be an address like https://models.corp/v1, without a name or a password in it.";
        }
        else if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback && (ApiKey.Length > 0 || kind == ModelProvider.AzureOpenAI))
        {
            yield return "Llm:Endpoint must begin with https://: the key would cross the network for all to read. Plain http is for this machine, and for models without a key.";
        }
    }

    private IEnumerable<string> WrongNames(ModelProvider kind)
    {
        if (kind is not (ModelProvider.None or ModelProvider.Stub) && Model.Length == 0)
        {
            yield return kind == ModelProvider.AzureOpenAI
                ? "Llm:Model is missing: with Llm:Provider AzureOpenAI it is the name of the deployment."
                : $"Llm:Model is missing: name the model that {kind} is to run.";
        }

        if (kind == ModelProvider.OpenAI && Endpoint.Length == 0 && ApiKey.Length == 0)
        {
            yield return "Llm:ApiKey is missing: OpenAI wants one. Set it as an environment variable, Llm__ApiKey; for a server of your own set Llm:Endpoint.";
        }

        if (ApiKey.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c > '~'))
        {
            yield return "Llm:ApiKey holds a space, a line break or a letter that no key has: copy it again.";
        }
    }

    private IEnumerable<string> WrongLimits()
    {
        if (ModelTime.TryRead(Deadline) is null)
        {
            yield return "Llm:Deadline must be a time from 100 ms to 5 minutes, as in 20 s.";
        }

        foreach (var (key, value) in new[] { (nameof(TokensPerDay), TokensPerDay), (nameof(TokensPerUserPerDay), TokensPerUserPerDay) })
        {
            if (Limit(value) is null)
            {
                yield return $"Llm:{key} must be a number of tokens, as in 500000; empty for no limit.";
            }
        }

        if (TlpText.TryParse(MaxTlp) is null)
        {
            yield return "Llm:MaxTlp must be clear, green, amber, amber+strict or red.";
        }
    }

    private static long? Limit(string text) =>
        text.Length == 0 ? long.MaxValue
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit
        : null;
}
