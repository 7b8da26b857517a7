using Microsoft.ML.Tokenizers;

namespace BriefingBot.Briefings.Writing.Prompts;

/// <summary>
/// How many tokens a text has. Each model counts a little differently; this is the way of the newer ones of OpenAI, near enough for
/// a budget with any.
/// </summary>
internal static class TokenCounter
{
    private static readonly Lazy<TiktokenTokenizer> Tokenizer = new(() => TiktokenTokenizer.CreateForEncoding("o200k_base"));

    /// <summary>Reads its vocabulary, which takes half a second, before the first who asks has to wait for it.</summary>
    public static void Prepare() => _ = Tokenizer.Value;

    public static int Count(string text) => Tokenizer.Value.CountTokens(text);
}
