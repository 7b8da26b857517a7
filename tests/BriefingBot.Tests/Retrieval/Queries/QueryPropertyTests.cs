using BriefingBot.Retrieval.Queries;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.Retrieval.Queries;

public sealed class QueryPropertyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);

    /// <summary>Lines made of what the grammar looks at, in any order, with or without spaces.</summary>
    private static readonly Gen<string> Lines = Gen.OneOf(
            "wannacry", "CVE-2017-0144", "8.8.8.8", "last", "week", "since", "until", "in", "may", "2017", "12", "between", "and", "the", "30",
            "days", "yesterday", "today", "since:7d", "until:2017-06", "since:\"last week\"", "source:krebs,zdnet", "source:\"a b\"", "\"shadow brokers\"", "“eternal blue”", "\"",
            "colour:red", "http://x.example/a", ":", "\u00e9t\u00e9", "9999-12-31", "9999", "999y", "since:999m", "since:0001-01-01")
        .Select(Gen.OneOf(" ", " ", " ", ""), (part, space) => part + space)
        .Array[0, 9].Select(parts => string.Concat(parts));

    [Fact]
    public void Every_line_is_a_query_or_a_complaint()
    {
        Cases.ForAll(Gen.String, 3_000, line => Assert.NotNull(QueryParser.Parse(line, Now)));
        Cases.ForAll(Lines, 5_000, line => Assert.NotNull(QueryParser.Parse(line, Now)));
    }

    [Fact]
    public void A_query_in_words_again_is_the_same_query_a_year_later_and_elsewhere() => Cases.ForAll(Lines, 5_000, line =>
    {
        if (QueryParser.Parse(line, Now) is QueryParse.Parsed { Query: var query })
        {
            var again = QueryParser.Parse(QueryText.Of(query), query.HasWindow ? Now.AddYears(1) : Now, TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"));
            Assert.Equivalent(query, Assert.IsType<QueryParse.Parsed>(again).Query, strict: true);
        }
    });
}
