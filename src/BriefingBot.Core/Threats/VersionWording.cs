using System.Collections.Frozen;
using System.Globalization;

namespace BriefingBot.Threats;

/// <summary>
/// Whether the words around a number of four parts say that it is a version. One beside it decides alone ("version 5.1.173.1",
/// "11.2.0.4 and later"). One further off, or a product's name before it ("Adium 1.5.10.2"), decides for a number that looks
/// like a release's: three parts below 32, which fewer than one address in a hundred has.
/// </summary>
internal static class VersionWording
{
    private const int FarthestWord = 8;
    private const int FarthestCharacter = 256;
    private const int SmallPart = 32;

    private static readonly FrozenSet<string> Beside = Words(
        "v", "ver", "version", "versions", "release", "releases", "rev", "revision", "build", "builds", "firmware", "kernel", "update",
        "patch", "section", "chapter", "before", "than", "until");

    private static readonly FrozenSet<string> BesideTo = Words(
        "prior", "upgrade", "upgraded", "upgrading", "update", "updated", "updating", "up");

    private static readonly FrozenSet<string> After = Words("later", "earlier", "newer", "older", "below", "above", "prior", "up");

    private static readonly FrozenSet<string> Near = Words("version", "versions", "release", "releases", "build", "builds", "firmware");

    private static readonly FrozenSet<string> NearAddress = Words("ip", "ips", "ipv4", "dns");

    /// <summary>Words that may begin a sentence before an address, unlike the name of a product.</summary>
    private static readonly FrozenSet<string> Openings = Words(
        "a", "address", "addresses", "an", "and", "at", "c2", "for", "from", "gateway", "host", "in", "localhost", "on", "or", "the", "through", "to", "via", "with");

    public static bool IsAround(string text, int start, int end)
    {
        var before = WordsBefore(text, start);
        var after = WordsAfter(text, end);
        return IsBeside(text, start, before, after) || (LooksLikeRelease(text[start..end]) && IsNear(text, start, before, after));
    }

    private static bool IsBeside(string text, int start, string[] before, string[] after)
    {
        // A product and its version in a user agent: Chrome/58.0.30.1.
        var afterSlash = start > 1 && text[start - 1] == '/' && char.IsAsciiLetter(text[start - 2]);
        return afterSlash
            || (before.Length > 0 && Beside.Contains(before[^1]))
            || (before.Length > 1 && before[^1] == "to" && BesideTo.Contains(before[^2]))
            || (after.Length > 1 && after[0] is "and" or "or" && After.Contains(after[1]));
    }

    private static bool IsNear(string text, int start, string[] before, string[] after)
    {
        if (before.Any(NearAddress.Contains) || after.Any(NearAddress.Contains))
        {
            return false;
        }

        var followsName = start > 1 && text[start - 1] is ' ' or '\u00A0' && char.IsAsciiLetterOrDigit(text[start - 2])
            && before.Length > 0 && char.IsAsciiLetterUpper(before[^1][0]) && !Openings.Contains(before[^1]);
        return followsName || before.Any(Near.Contains) || after.Any(Near.Contains);
    }

    // Well-known resolvers repeat their parts: 8.8.8.8, 1.0.0.1.
    private static bool LooksLikeRelease(string number)
    {
        var parts = number.Split('.');
        return parts.Distinct().Count() > 2 && parts.Count(part => int.Parse(part, CultureInfo.InvariantCulture) < SmallPart) > 2;
    }

    private static string[] WordsBefore(string text, int start)
    {
        var from = Math.Max(0, start - FarthestCharacter);
        var line = text.LastIndexOf('\n', Math.Max(start - 1, 0), start - from) + 1;
        return [.. Split(text[Math.Max(from, line)..start]).TakeLast(FarthestWord)];
    }

    private static string[] WordsAfter(string text, int end)
    {
        var rest = text.AsSpan(end, Math.Min(FarthestCharacter, text.Length - end));
        var line = rest.IndexOf('\n');
        return [.. Split((line < 0 ? rest : rest[..line]).ToString()).Take(FarthestWord)];
    }

    private static IEnumerable<string> Split(string stretch) =>
        stretch.Split([' ', '\u00A0', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('(', ')', '[', ']', ',', '.', ':', ';', '=', '"', '“', '”', '‘', '’', '\''))
            .Where(word => word.Length > 0);

    private static FrozenSet<string> Words(params string[] words) => FrozenSet.ToFrozenSet(words, StringComparer.OrdinalIgnoreCase);
}
