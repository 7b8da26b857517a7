namespace BriefingBot.Briefings.Composing;

/// <summary>What is said of a fallback, to the reader and to the administrator.</summary>
internal static class FallbackText
{
    /// <summary>A sentence for the reader; null where there is nothing to say.</summary>
    /// <param name="byModel">Whether some of the model's sentences stand in the answer.</param>
    public static string? ToReader(Fallback fallback, bool byModel) => (fallback, byModel) switch
    {
        (Fallback.None, _) => null,
        (_, true) => $"{Cause(fallback)}; what it wrote was checked, and quoted sentences may follow it.",
        _ => $"{Cause(fallback)}; this answer is quoted from the sources.",
    };

    /// <summary>What the administrator can do about it.</summary>
    public static string Advice(Fallback fallback) => fallback switch
    {
        Fallback.DayBudget => "Raise Llm:TokensPerDay, or wait for the next day (UTC).",
        Fallback.UserBudget => "Raise Llm:TokensPerUserPerDay, or wait for the next day (UTC).",
        Fallback.Uncounted => "Check the disk of the data directory: desk.db could not be written.",
        Fallback.Unauthorized => "Check Llm:ApiKey; without a key, the identity of this host and its role on the Azure resource.",
        Fallback.Throttled => "Raise the model's quota at its provider, or wait.",
        Fallback.Rejected => "Check Llm:Endpoint and Llm:Model: the service did not know what it was asked for.",
        Fallback.ServerError or Fallback.Resting => "Look at the state of the model's service; it is tried again by itself.",
        Fallback.TimedOut => "Take a faster model, or raise Llm:Deadline.",
        Fallback.Unreachable => "Check Llm:Endpoint, Network:Proxy and the network.",
        Fallback.Marked => "Raise Llm:MaxTlp only where the model may see such articles.",
        Fallback.Empty or Fallback.Unreadable or Fallback.TooLong or Fallback.Unsupported or Fallback.TooFewSupported =>
            "If it happens often, take a model that keeps to a JSON schema and to its sources.",
        _ => "Nothing has to be done.",
    };

    /// <summary>What happened, without the point at the end.</summary>
    public static string Cause(Fallback fallback) => fallback switch
    {
        Fallback.NotEnough => "The model found too little in the articles",
        Fallback.TooFewSupported => "Too little of what the model wrote could be verified",
        Fallback.Unsupported => "Nothing of what the model wrote could be verified",
        Fallback.Marked => "The articles are marked above what the model may see",
        Fallback.DayBudget => "Today's budget of model tokens is used up",
        Fallback.UserBudget => "Your budget of model tokens for today is used up",
        Fallback.Uncounted => "The model's tokens could not be counted",
        Fallback.Unauthorized => "The model's service did not accept the key",
        Fallback.Throttled => "The model's service is too busy",
        Fallback.ContentFilter => "The model's content filter refused the articles",
        Fallback.Rejected => "The model's service did not accept the request",
        Fallback.ServerError => "The model's service failed",
        Fallback.TimedOut => "The model did not answer in time",
        Fallback.Unreachable => "The model could not be reached",
        Fallback.BrokenOff => "The model's answer broke off",
        Fallback.Empty => "The model's answer was empty",
        Fallback.Unreadable => "The model's answer could not be read",
        Fallback.TooLong => "The model's answer was far too long",
        Fallback.Resting => "The model failed repeatedly and is left alone for a moment",
        _ => "The model's answer could not be used",
    };
}
