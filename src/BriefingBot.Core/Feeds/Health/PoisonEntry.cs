using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BriefingBot.Articles;

namespace BriefingBot.Feeds.Health;

/// <summary>An entry that could not be stored, while everything around it could.</summary>
/// <param name="Key">Of its content: an entry that its publisher corrected is another one.</param>
/// <param name="Url">For people.</param>
/// <param name="Tries">Polls in which it failed.</param>
/// <param name="Cause">What happened the last time.</param>
internal sealed record PoisonEntry(string Key, string Url, int Tries, string Cause)
{
    private const int LongestText = 300;

    public static PoisonEntry Of(ArticleDraft draft, int tries, Exception failure) => new(KeyOf(draft), Shortened(draft.Url), tries, Shortened(failure.Message));

    public static string KeyOf(ArticleDraft draft)
    {
        var date = draft.PublishedAt?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
        var content = string.Join('\u001f', draft.EntryId, draft.Url, draft.Title, date, draft.Text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..32];
    }

    private static string Shortened(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}
