using System.Globalization;

namespace BriefingBot.Feeds.Health;

/// <summary>What is wrong with entries that could not be stored, in words.</summary>
internal static class PoisonText
{
    /// <returns>Null when there are none.</returns>
    public static string? Of(IReadOnlyList<PoisonEntry> poison)
    {
        if (poison.Count == 0)
        {
            return null;
        }

        var aside = poison.Count(Quarantine.IsSetAside);
        string[] parts =
        [
            .. aside > 0 ? [Count(aside, "set aside, for it could not be stored in three tries", "set aside, for they could not be stored in three tries")] : Array.Empty<string>(),
            .. poison.Count > aside ? [Count(poison.Count - aside, "could not be stored and is tried again", "could not be stored and are tried again")] : Array.Empty<string>(),
        ];
        var first = poison.FirstOrDefault(Quarantine.IsSetAside) ?? poison[0];
        return $"{string.Join(", ", parts)}; the others are kept. {first.Url}: {first.Cause}";
    }

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "entry" : "entries")} {(count == 1 ? one : many)}");
}
