using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Tests.Retrieval.Passages;

/// <summary>A text that is one sentence, for questions about one.</summary>
internal static class Given
{
    public static bool One(string text, Func<string, Sentence, bool> question) => question(text, new Sentence(0, text.Length));
}
