namespace BriefingBot.Briefings.Writing;

/// <summary>What of a writer decides over its words.</summary>
/// <param name="Name">extractive or model.</param>
/// <param name="Model">The model's name; null for a writer without one.</param>
/// <param name="PromptVersion">Changes whenever the prompt does; null for a writer without one.</param>
/// <param name="Service">Whose model it is, and what it may see; null for a writer without one.</param>
internal sealed record WriterIdentity(string Name, string? Model = null, string? PromptVersion = null, string? Service = null);
