using BriefingBot.Retrieval.Analysis;
using BriefingBot.Retrieval.Index;
using BriefingBot.Threats;
using BriefingBot.Threats.Names;

namespace BriefingBot.Retrieval.Queries;

/// <summary>
/// Tells a query's naming words from its describing ones. A known name names, and is one thing under all its aliases. Any other word
/// names when no list of common English words holds it and few articles do, or none. What names decides what may be said: see the
/// relevance floor.
/// </summary>
internal sealed class QueryPlanner(VisibleIndex index, NameTable names)
{
    /// <summary>A word in more than this share of the articles names nothing: "microsoft", "google".</summary>
    private const double NamingShare = 0.1;

    /// <summary>In a small corpus the share says little: up to so many articles a word may name.</summary>
    private const int NamingCount = 60;

    private readonly Spelling.SpellingCorrector spelling = new(index);
    private readonly List<string> suggestions = [];

    public static QueryPlan Plan(Query query, VisibleIndex index, NameTable names) => new QueryPlanner(index, names).Plan(query);

    private QueryPlan Plan(Query query)
    {
        var known = KnownNamesIn(query);
        var words = new List<QueryWord>();
        foreach (var (word, written) in new Spelling.SplitNames(index).In(query, known.WordOf.Keys))
        {
            if (!known.WordOf.TryGetValue(word, out var name))
            {
                words.Add(Plan(word, written));
            }
            else if (!words.Contains(name))
            {
                words.Add(name);
            }
        }

        words.AddRange(query.Names.Where(name => name.Kind != IdentifierKind.Cve).Select(Required));
        Identifier[] identifiers = [.. query.Identifiers, .. Cves(query)];
        var named = identifiers.Distinct().Where(identifier => ByName(identifier).Any()).ToList();
        words.AddRange(named.Select(identifier => Hold(identifier.Value, identifier.Value, NameForms.OfCve(identifier, [.. ByName(identifier)], names)) with
        {
            IsRequired = Cves(query).Contains(identifier),
        }));
        return new(
            query,
            [.. words.Where(word => word.Stems.Count > 0 || word.Name is not null)],
            [.. query.Phrases.Select(StemsOf).Where(stems => stems.Count > 0)],
            suggestions)
        {
            Identifiers = [.. identifiers.Distinct().Except(named)],
            Unsure = known.Unsure,
            NamesRevision = names.Revision,
        };
    }

    /// <param name="written">As it is looked for: as typed, or without the blank that somebody put into a name.</param>
    private QueryWord Plan(string word, string written)
    {
        var held = Hold(word, written, StemsOf(written));
        if (held.IsKnown || !held.IsNaming)
        {
            return held;
        }

        var correction = spelling.Correct(word);
        suggestions.AddRange(correction.Suggestions);
        return correction.Accepted is not { } accepted ? held
            : names.InQuestion(accepted) is [{ Sole: { } name } found] && found.Length == accepted.Length ? Hold(word, accepted, NameForms.Of(name, names, accepted))
            : Hold(word, accepted, StemsOf(accepted)) with { IsNaming = !EnglishWords.Contains(accepted) };
    }

    /// <summary>The known names in the words of a query, by each of their words; what stands in quotation marks is meant as it is.</summary>
    private (Dictionary<string, QueryWord> WordOf, List<UnsureName> Unsure) KnownNamesIn(Query query)
    {
        var words = new Dictionary<string, QueryWord>();
        var unsure = new List<UnsureName>();
        var text = query.Text.Split('"')[0];
        foreach (var found in names.InQuestion(text))
        {
            var asked = text.Substring(found.Start, found.Length);
            if (found.Sole is not { } name)
            {
                unsure.Add(new(asked, [.. found.Owners.Select(owner => $"{owner.Name} ({owner.Kind.Word()})")]));
            }
            else if (IsOneOfMany(name, asked))
            {
                var held = Hold(asked, asked, NameForms.Of(name, names, asked));
                held = held with { IsNaming = NameKinds.IsThreat(name.Kind) || IsNaming(asked, held.ArticleCount) };
                foreach (var word in Tokens.WordsOf(asked))
                {
                    words.TryAdd(word.Text, held);
                }
            }
        }

        return (words, unsure);
    }

    /// <summary>A vendor or product of one word and one name is a word like any other.</summary>
    private static bool IsOneOfMany(KnownName name, string asked) =>
        NameKinds.IsThreat(name.Kind) || name.Aliases.Count > 0 || asked.Contains(' ', StringComparison.Ordinal);

    private QueryWord Required(NameFilter filter) => names.Find(filter.Kind, filter.Name) is { } name
        ? Hold(filter.Name, filter.Name, NameForms.Of(name, names, filter.Name)) with { IsRequired = true }
        : Hold(filter.Name, filter.Name, StemsOf(filter.Name)) with { IsNaming = true, IsRequired = true };

    private IEnumerable<KnownName> ByName(Identifier identifier) =>
        identifier.Kind == IdentifierKind.Cve ? names.ByCve[identifier.Value].Where(NameForms.NamesItsCves) : [];

    private static IEnumerable<Identifier> Cves(Query query) =>
        query.Names.Where(name => name.Kind == IdentifierKind.Cve).Select(name => new Identifier(IdentifierKind.Cve, name.Name));

    private QueryWord Hold(string asked, string written, IReadOnlyList<string> stems)
    {
        var articles = stems.Count == 0 ? 0 : stems.Min(stem => index.ArticlesWith(IndexFields.Text, stem));
        return new(asked, written, stems, articles, index.RarityOf(articles), IsNaming(written, articles));
    }

    private QueryWord Hold(string asked, string written, QueryName name)
    {
        var articles = index.ArticlesMatching(PlannedQueries.AnyOf(name));
        return new(asked, written, StemsOf(written), articles, index.RarityOf(articles), IsNaming: true) { Name = name };
    }

    private bool IsNaming(string word, int articles) =>
        word.Length > 2
        && !word.All(char.IsDigit)
        && articles <= Math.Max(NamingCount, index.Articles * NamingShare)
        && !EnglishWords.Contains(word);

    private static IReadOnlyList<string> StemsOf(string text) => [.. Tokens.Of(text).Select(token => token.Text)];
}
