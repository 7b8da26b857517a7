using BriefingBot.Articles;
using BriefingBot.Retrieval.Standing;
using BriefingBot.Tests.Support;
using CsCheck;
using static BriefingBot.Tests.Retrieval.Standing.Waiting;

namespace BriefingBot.Tests.Retrieval.Standing;

public sealed class StandingQueriesPropertyTests
{
    /// <summary>Few words, so that queries and articles often meet.</summary>
    private static readonly string[] Said =
        ["WannaCry", "WCry", "Fancy Bear", "APT28", "Play ransomware", "play", "Microsoft", "outage", "hospital", "the", "zorvexa", "CVE-2017-0144", "CVE-2014-0160", "Heartbleed"];

    private static readonly Gen<string> Texts = Words(Said, 12);

    private static readonly Gen<string> Lines = Words(
        [.. Said, "\"outage hospital\"", "\"the outage\"", "actor:apt28", "ransomware:play", "cve:2014-0160", "source:wire", "source:krebs", "since:2026-11-20", "until:2026-11-20"], 4);

    private static readonly Gen<Article> Articles = Gen.Select(Texts, Texts, Gen.OneOf("wire.example", "krebs"), Gen.Int[0, 9])
        .Select((title, text, source, days) => Article(text, title, source, Now.AddDays(-days)));

    private static readonly Gen<(string[] Lines, Article[] Articles, int Counts)> Worlds = Gen.Select(Lines.Array[1, 25], Articles.Array[1, 4], Gen.Int);

    [Fact]
    public void Filing_changes_nothing_whatever_is_taken_for_rare() => Cases.ForAll(Worlds, 300, world =>
    {
        var queries = Added(world.Lines.Index(), Counts(world.Counts));

        Assert.All(world.Articles, article => Assert.Equal(AllVerified(world.Lines, article), queries.Match(article)));
    });

    [Fact]
    public void The_order_in_which_they_were_added_plays_no_part() => Cases.ForAll(Worlds, 100, world =>
    {
        var queries = Added(world.Lines.Index(), Counts(world.Counts));
        var reversed = Added(world.Lines.Index().Reverse(), Counts(world.Counts));

        Assert.All(world.Articles, article => Assert.Equal(queries.Match(article), reversed.Match(article)));
    });

    [Fact]
    public void Removing_is_as_if_it_had_never_been_added() => Cases.ForAll(Worlds, 100, world =>
    {
        var queries = Added(world.Lines.Index(), Counts(world.Counts));
        var kept = world.Lines.Index().Where(line => line.Index % 3 != 0).ToList();
        foreach (var (at, _) in world.Lines.Index().Except(kept))
        {
            queries.Remove(IdOf(at));
        }

        var without = Added(kept, Counts(world.Counts));
        Assert.Equal(without.Count, queries.Count);
        Assert.All(world.Articles, article => Assert.Equal(without.Match(article), queries.Match(article)));
    });

    private static Gen<string> Words(string[] words, int most) => Gen.OneOf(words).Array[1, most].Select(parts => string.Join(' ', parts));

    private static StandingQueries Added(IEnumerable<(int Index, string Item)> lines, Func<StandingTerm, int> counts)
    {
        var queries = new StandingQueries(Names, counts);
        foreach (var (at, line) in lines)
        {
            queries.Add(IdOf(at), Query(line));
        }

        return queries;
    }

    /// <summary>Counts of no index: any number for any term, always the same.</summary>
    private static Func<StandingTerm, int> Counts(int seed) => term => (term.Text.Sum(character => character * 31) ^ seed) & 0xFF;

    private static IEnumerable<string> AllVerified(string[] lines, Article article)
    {
        var terms = ArticleTerms.Of(article, MentionsOf(article));
        return lines.Index()
            .Where(line => QueryCondition.Of(Query(line.Item), Names) is { } condition && new StandingQuery("", Query(line.Item), condition, []).IsAnsweredBy(article, terms))
            .Select(line => IdOf(line.Index))
            .Order(StringComparer.Ordinal);
    }

    private static string IdOf(int at) => $"q{at}";
}
