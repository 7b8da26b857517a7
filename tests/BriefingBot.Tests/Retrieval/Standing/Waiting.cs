using BriefingBot.Articles;
using BriefingBot.Retrieval.Queries;
using BriefingBot.Retrieval.Standing;
using BriefingBot.Tests.Support;
using BriefingBot.Threats;
using BriefingBot.Threats.Names;

namespace BriefingBot.Tests.Retrieval.Standing;

/// <summary>Standing queries in words, and articles that arrive.</summary>
internal static class Waiting
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);

    public static readonly NameTable Names = NameTable.Of(ShippedNames.All, []);

    private static readonly MentionReader Reader = new(Names);

    public static Query Query(string words) => Assert.IsType<QueryParse.Parsed>(QueryParser.Parse(words, Now)).Query;

    /// <summary>Whether a query is answered by an article.</summary>
    public static bool IsAnsweredBy(string words, Article article)
    {
        var queries = new StandingQueries(Names);
        Assert.True(queries.Add("it", Query(words)), words);
        return queries.Match(article) is ["it"];
    }

    public static IReadOnlyList<string> Match(this StandingQueries queries, Article article) => queries.Match(article, MentionsOf(article));

    public static IReadOnlyList<Mention> MentionsOf(Article article) => Mention.In(article.Title, article.Text, Reader);

    public static Article Article(string text, string title = "News", string source = "wire.example", DateTimeOffset? publishedAt = null) =>
        new("a", 1, source, title, "https://wire.example/a", publishedAt ?? Now, false, Now, text);
}
