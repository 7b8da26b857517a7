using BriefingBot.Articles;
using BriefingBot.Retrieval.Index;
using BriefingBot.Retrieval.Queries;
using BriefingBot.Threats;
using BriefingBot.Threats.Names;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Query = BriefingBot.Retrieval.Queries.Query;

namespace BriefingBot.Retrieval.Standing;

/// <summary>
/// What an article must hold to answer a query that waits for it. It takes the query apart as a search does, but holds it against no
/// index: an article that is still to come may have words that none had before, so that nothing is corrected, and what a query
/// waits for does not change with what was stored on the day when it was asked.
/// </summary>
internal static class QueryCondition
{
    private static readonly VisibleIndex NoArticles = new(new IndexSearcher(new MultiReader()), VisibleSources.Of([], new Clearance(Tlp.Red)));

    /// <summary>
    /// Any identifier of the topic, or all that stands in quotation marks; without quotation marks, all of its naming words; each
    /// under any of its names. The names of its options besides. Null where the query asks for nothing that an article can hold.
    /// </summary>
    public static Condition? Of(Query query, NameTable names)
    {
        var plan = QueryPlanner.Plan(query, NoArticles, names);
        List<Condition> required =
        [
            .. plan.Words.Where(word => word.IsRequired).Select(Of),
            .. plan.RequiredIdentifiers.Select(identifier => new Condition.Mentions(identifier.Token)),
        ];
        if (TopicOf(query, plan, names) is { Count: > 0 } topic)
        {
            required.Add(new Condition.AnyOf(topic));
        }

        return required.Count == 0 ? null : new Condition.AllOf(required);
    }

    private static List<Condition> TopicOf(Query query, QueryPlan plan, NameTable names)
    {
        List<Condition> topic = [.. query.Identifiers.Select(identifier => Of(identifier, plan))];
        if (plan.Phrases.Count > 0)
        {
            topic.Add(new Condition.AllOf([.. plan.Phrases.Select(stems => new Condition.Says(stems))]));
            return topic;
        }

        // A vulnerability's id that goes by a name is among the words of a plan.
        var words = plan.Words.Where(word => !word.IsRequired && query.Identifiers.All(identifier => identifier.Value != word.Asked)).ToList();
        var needed = Needed(words, isAlone: topic.Count == 0, names);
        if (needed.Count > 0)
        {
            topic.Add(new Condition.AllOf([.. needed.Select(Of)]));
        }

        return topic;
    }

    /// <summary>
    /// The naming words. Where they name nothing, or nobody but a vendor or a product ("microsoft outage"), the describing ones are
    /// needed too, for half the news is about Microsoft; but beside an identifier, words that name nothing are no topic of their own.
    /// </summary>
    private static List<QueryWord> Needed(List<QueryWord> words, bool isAlone, NameTable names)
    {
        var naming = words.Where(word => word.IsNaming).ToList();
        return naming.Exists(word => !IsOfTrade(word, names)) ? naming
            : isAlone ? words
            : [];
    }

    private static bool IsOfTrade(QueryWord word, NameTable names) =>
        names.InQuestion(word.Written) is [{ Sole: { } name }] && !NameKinds.IsThreat(name.Kind);

    private static Condition Of(Identifier identifier, QueryPlan plan) =>
        plan.Words.FirstOrDefault(word => word.Asked == identifier.Value) is { } named ? Of(named) : new Condition.Mentions(identifier.Token);

    private static Condition Of(QueryWord word) => word.Name is { } name
        ? new Condition.AnyOf([.. name.Forms.Select(stems => new Condition.Says(stems)), .. name.Tokens.Select(token => new Condition.Mentions(token))])
        : new Condition.Says(word.Stems);
}
