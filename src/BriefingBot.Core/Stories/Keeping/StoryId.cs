using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Stories.Keeping;

/// <summary>The ids of stories, made of the article that founded one: the same articles give the same ids anywhere.</summary>
internal static class StoryId
{
    /// <summary>Forty-eight bits: among a million stories two share an id once in five hundred corpora, and then one gets another.</summary>
    private const int Length = 12;

    /// <param name="attempt">0, and more where an older story has the id.</param>
    public static string Of(string articleId, int attempt) =>
        "s-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{attempt}\n{articleId}")))[..Length];
}
