using System.Text.RegularExpressions;
using BriefingBot.Retrieval.Analysis;
using BriefingBot.Threats;
using BriefingBot.Threats.Names;

namespace BriefingBot.Retrieval.Queries;

/// <summary>How a known name is looked for in the index: each spelling as a word or phrase of stems, joined or apart.</summary>
internal static partial class NameForms
{
    /// <summary>Collections list dozens of names; each is a list that the search walks.</summary>
    private const int MostSpellings = 40;

    private const int MostAliases = 12;

    /// <param name="asked">As typed; it stands in no list of aliases.</param>
    public static QueryName Of(KnownName name, NameTable names, string asked) => Of([name], names, asked);

    /// <summary>The same for a vulnerability's id that goes by names.</summary>
    /// <param name="owners">Who is named by it, or uses it.</param>
    public static QueryName OfCve(Identifier cve, IReadOnlyList<KnownName> owners, NameTable names) => Of(owners, names, cve.Value);

    private static QueryName Of(IReadOnlyList<KnownName> owners, NameTable names, string asked)
    {
        var spellings = owners.SelectMany(names.SpellingsOf).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostSpellings).ToList();
        var cves = owners.Where(NamesItsCves).SelectMany(owner => owner.Cves).Distinct().ToList();
        return new(
            owners[0].Name,
            [.. owners.SelectMany(owner => owner.All).Concat(cves).DistinctBy(NameKey.Of).Where(other => NameKey.Of(other) != NameKey.Of(asked)).Take(MostAliases)],
            spellings,
            [.. spellings.SelectMany(FormsOf).DistinctBy(stems => string.Join(' ', stems))],
            [
                .. owners.Where(owner => owner.Everyday.Count > 0).Select(owner => owner.Identifier.Token),
                .. cves.Select(cve => new Identifier(IdentifierKind.Cve, cve).Token),
            ]);
    }

    /// <summary>Who is looked for by a vulnerability's id: the name of a vulnerability, or the exploit of one.</summary>
    public static bool NamesItsCves(KnownName name) => name.Kind is IdentifierKind.Vulnerability or IdentifierKind.Tool;

    /// <summary>"Fancy Bear" is also FancyBear, "APT28" also APT 28.</summary>
    private static IEnumerable<IReadOnlyList<string>> FormsOf(string spelling)
    {
        var words = Tokens.WordsOf(spelling);
        var stems = StemsOf(spelling);
        if (stems.Count == 1 && words.Count > 1 && EnglishWords.Contains(words[^1].Text))
        {
            // "The Dukes" leaves a word that finds every duke.
            yield break;
        }

        if (stems.Count > 0)
        {
            yield return stems;
        }

        if (words.Count > 1 && StemsOf(NameKey.Of(spelling)) is [var joined])
        {
            yield return [joined];
        }

        if (LettersAndNumber().Match(spelling) is { Success: true } parts)
        {
            yield return StemsOf($"{parts.Groups["letters"].Value} {parts.Groups["number"].Value}");
        }
    }

    private static IReadOnlyList<string> StemsOf(string text) => [.. Tokens.Of(text).Select(token => token.Text)];

    [GeneratedRegex("^(?<letters>[A-Za-z]{2,})(?<number>[0-9]{1,5})$")]
    private static partial Regex LettersAndNumber();
}
