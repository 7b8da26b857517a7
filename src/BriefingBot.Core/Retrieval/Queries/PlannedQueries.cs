using BriefingBot.Retrieval.Index;
using BriefingBot.Storage;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace BriefingBot.Retrieval.Queries;

/// <summary>The engine's queries of a plan.</summary>
internal static class PlannedQueries
{
    /// <summary>The first pass: every word and identifier may match, every phrase must.</summary>
    /// <param name="mustName">Only articles that hold one of the names, where the plan has any.</param>
    public static LuceneQuery FirstPass(QueryPlan plan, VisibleIndex index, bool mustName)
    {
        var all = new BooleanQuery();
        var names = new BooleanQuery();
        foreach (var identifier in plan.Identifiers)
        {
            names.Add(
                new TermQuery(new(IndexFields.Identifier, identifier.Token)) { Boost = Ranking.IdentifierBoost },
                plan.RequiredIdentifiers.Contains(identifier) ? Occur.MUST : Occur.SHOULD);
        }

        foreach (var word in plan.Words.Where(word => word.IsKnown && !word.IsRequired))
        {
            (word.IsNaming ? names : all).Add(Term(word, index), Occur.SHOULD);
        }

        foreach (var word in plan.Words.Where(word => word.IsRequired))
        {
            names.Add(Term(word, index), Occur.MUST);
        }

        if (names.Clauses.Count > 0)
        {
            names.Boost = Ranking.NameBoost;
            all.Add(names, mustName || plan.Words.Any(word => word.IsRequired) || plan.RequiredIdentifiers.Any() ? Occur.MUST : Occur.SHOULD);
        }

        foreach (var phrase in plan.Phrases)
        {
            all.Add(Phrase(IndexFields.Text, phrase, slop: 0), Occur.MUST);
        }

        return plan.Query.HasWindow ? new FilteredQuery(all, Window(plan.Query)) : all;
    }

    /// <summary>The second pass, over the best only: pairs of neighbouring words. Null when there is nothing to look for.</summary>
    public static LuceneQuery? SecondPass(QueryPlan plan)
    {
        var words = plan.Words.Where(word => word.IsKnown && word.Stems.Count > 0).ToList();
        var query = new BooleanQuery();
        foreach (var (first, second) in words.Zip(words.Skip(1)))
        {
            var pair = Phrase(IndexFields.Text, [.. first.Stems, .. second.Stems], Ranking.PairSlop);
            pair.Boost = Ranking.PairBoost;
            query.Add(pair, Occur.SHOULD);
        }

        return query.Clauses.Count == 0 ? null : query;
    }

    /// <summary>Whatever says a name, unranked.</summary>
    public static LuceneQuery AnyOf(QueryName name)
    {
        var any = new BooleanQuery();
        foreach (var stems in name.Forms)
        {
            any.Add(stems is [var only] ? new TermQuery(new(IndexFields.Text, only)) : Phrase(IndexFields.Text, stems, slop: 0), Occur.SHOULD);
        }

        foreach (var token in name.Tokens)
        {
            any.Add(new TermQuery(new(IndexFields.Identifier, token)), Occur.SHOULD);
        }

        return any;
    }

    private static LuceneQuery Term(QueryWord word, VisibleIndex index) =>
        word.Name is { } name ? NameTerm.Of(name, word, index)
        : word.Stems is [var only] ? index.QueryOf(IndexFields.Text, only) : Phrase(IndexFields.Text, word.Stems, slop: 0);

    internal static PhraseQuery Phrase(string field, IEnumerable<string> stems, int slop)
    {
        var phrase = new PhraseQuery { Slop = slop };
        foreach (var stem in stems)
        {
            phrase.Add(new(field, stem));
        }

        return phrase;
    }

    private static Filter Window(Query query) => NumericRangeFilter.NewInt64Range(
        IndexFields.Published, query.Since.ToStored(), query.Until.ToStored(), minInclusive: true, maxInclusive: false);
}
