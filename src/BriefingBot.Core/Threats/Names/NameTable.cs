using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Threats.Names;

/// <summary>
/// All known names at one moment: the file's, and those of imported collections. Where the file has a name, a collection's use of
/// it for something else does not count.
/// </summary>
public sealed class NameTable
{
    private readonly NameMatcher matcher = new();
    private readonly Dictionary<KnownName, List<NameForm>> formsOf = new(ReferenceEqualityComparer.Instance);

    private NameTable(IReadOnlyList<KnownName> listed, IReadOnlyList<KnownName> imported)
    {
        var names = NameMerge.Of(listed, imported);
        var taken = new Dictionary<string, KnownName>();
        foreach (var merged in names)
        {
            var forms = formsOf[merged.Name] = [];
            foreach (var (form, isListed) in merged.Forms.Where(entry => entry.Form.IsDistinctive))
            {
                var key = NameKey.Of(form.Written);
                if (isListed)
                {
                    taken[key] = merged.Name;
                }
                else if (taken.TryGetValue(key, out var owner) && owner != merged.Name)
                {
                    continue;
                }

                forms.Add(form);
                matcher.Add(form);
            }
        }

        ByCve = names.SelectMany(merged => merged.Name.Cves, (merged, cve) => (merged.Name, cve)).ToLookup(pair => pair.cve, pair => pair.Name);
        Revision = RevisionOf(names.Select(merged => merged.Name));
        Count = names.Count;
    }

    public static NameTable Empty { get; } = new([], []);

    /// <summary>The same for the same names; the hash of them all.</summary>
    public string Revision { get; }

    /// <summary>How many somebodies and somethings it knows.</summary>
    public int Count { get; }

    /// <summary>Who is named by the CVE id, or uses it.</summary>
    internal ILookup<string, KnownName> ByCve { get; }

    /// <param name="listed">The names of the file.</param>
    /// <param name="imported">Those of collections, one after another.</param>
    public static NameTable Of(IReadOnlyList<KnownName> listed, IReadOnlyList<KnownName> imported) => new(listed, imported);

    /// <summary>The names in an article's text; where one may mean several, it is none.</summary>
    internal IEnumerable<FoundName> InText(string text) => matcher.In(text, isQuestion: false).Where(found => found.Sole is not null);

    /// <summary>The names in a question.</summary>
    internal IReadOnlyList<FoundName> InQuestion(string text) => matcher.In(text, isQuestion: true);

    /// <summary>Who of a kind has a name; null for nobody, and where it may mean several.</summary>
    internal KnownName? Find(IdentifierKind kind, string name) =>
        matcher.Exactly(name).Select(form => form.Owner).Where(owner => NameKinds.AreAlike(owner.Kind, kind)).Distinct().ToList() is [var only] ? only : null;

    /// <summary>The ways of writing a name that can be looked for by themselves, its one name first.</summary>
    internal IEnumerable<string> SpellingsOf(KnownName name) =>
        formsOf.GetValueOrDefault(name, []).Where(form => form.CanBeLookedFor).Select(form => form.Written).DistinctBy(written => written.ToUpperInvariant());

    private static string RevisionOf(IEnumerable<KnownName> names)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in names)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(
                $"{name.Kind}\t{string.Join('\t', name.All)}\n{string.Join('\t', name.Everyday)}\n{string.Join('\t', name.Cves)}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
