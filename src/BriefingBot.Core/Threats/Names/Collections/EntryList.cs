using System.Text;

namespace BriefingBot.Threats.Names.Collections;

/// <summary>Takes the entries of a collection that can be used, and tells why of the others.</summary>
internal sealed class EntryList
{
    private const int MostNames = 50_000;
    private const int MostAliases = 200;
    private const int LongestName = 100;
    private const int LongestDescription = 4_000;
    private const int LongestAddress = 2_000;

    private readonly List<ImportedName> names = [];
    private readonly List<SkippedEntry> skipped = [];
    private readonly HashSet<string> ids = [];

    public CollectedNames ToCollection(string origin) => new(origin, names, skipped);

    /// <param name="id">Its own; its name where it has none.</param>
    public void Add(int entry, string? id, IdentifierKind kind, string? name, IEnumerable<string> aliases, string? description, string? address)
    {
        var written = Line(name ?? "");
        if (Refusal(written) is { } reason)
        {
            skipped.Add(new(entry, written.Length == 0 ? null : Cut(written, LongestName), reason));
            return;
        }

        var key = Cut(Line(string.IsNullOrWhiteSpace(id) ? written : id), LongestName);
        if (!ids.Add(key))
        {
            skipped.Add(new(entry, written, $"its id {key} is that of an entry above"));
            return;
        }

        names.Add(new(
            key,
            kind,
            written,
            [
                .. aliases.Select(Line)
                    .Where(alias => Refusal(alias) is null && !alias.Equals(written, StringComparison.OrdinalIgnoreCase))
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Take(MostAliases),
            ],
            Cut(Line(description ?? ""), LongestDescription),
            address is { Length: <= LongestAddress } && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null));
    }

    private string? Refusal(string name) =>
        name.Length == 0 ? "it has no name"
        : name.Length > LongestName ? $"its name is longer than {LongestName} characters"
        : !name.Any(char.IsLetterOrDigit) ? "its name has no letter or digit that could be found"
        : names.Count >= MostNames ? FormattableString.Invariant($"the collection has more than {MostNames:N0} entries")
        : null;

    /// <summary>One line of text that any store keeps: no control characters, no half of a character.</summary>
    private static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar))
        {
            line.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return line.ToString().Trim();
    }

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
