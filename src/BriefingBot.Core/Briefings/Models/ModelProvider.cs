namespace BriefingBot.Briefings.Models;

/// <summary>Whose model writes.</summary>
public enum ModelProvider
{
    /// <summary>Nobody's: answers are quoted.</summary>
    None,

    /// <summary>A deployment of an Azure OpenAI resource.</summary>
    AzureOpenAI,

    /// <summary>OpenAI, or whoever speaks its protocol.</summary>
    OpenAI,

    /// <summary>An Ollama server, by the protocol of OpenAI that it speaks.</summary>
    Ollama,

    /// <summary>No model: it copies from what it is shown, and is always the same.</summary>
    Stub,
}
