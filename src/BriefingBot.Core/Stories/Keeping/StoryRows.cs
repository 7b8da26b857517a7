using System.Data.Common;
using BriefingBot.Storage;
using BriefingBot.Stories.Grouping;
using Dapper;

namespace BriefingBot.Stories.Keeping;

/// <summary>The stories inside one transaction.</summary>
internal sealed class StoryRows(DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken)
{
    /// <summary>Engines take a bounded number of parameters in a statement.</summary>
    private const int AtOnce = 500;

    /// <summary>Beyond it a term is no rare one, and an article in a hundred stories fits none.</summary>
    private const int MostCandidates = 100;

    public async Task<StoredStory?> FindAsync(string storyId) =>
        (await QueryAsync<StoryRow>(StoryRow.Select + " where id = @storyId", new { storyId })).SingleOrDefault()?.ToStory();

    public async Task<IReadOnlyList<StoredStory>> ReadAsync(IReadOnlyCollection<string> storyIds) => storyIds.Count == 0
        ? []
        : [.. (await QueryAsync<StoryRow>(StoryRow.Select + " where id in @storyIds order by founded, id", new { storyIds })).Select(row => row.ToStory())];

    /// <summary>The stories with an article that shares one of the terms, and was published within so many days.</summary>
    public Task<IReadOnlyList<string>> ListCandidatesAsync(IEnumerable<uint> terms, DateTimeOffset from, DateTimeOffset to) => QueryAsync<string>(
        """
        select a.story_id from story_terms t join story_articles a on a.article_id = t.article_id
         where t.term in @Terms and t.day between @From and @To
         group by a.story_id order by count(distinct t.term) desc, a.story_id limit @MostCandidates
        """,
        new { Terms = terms.Select(term => (long)term), From = DayOf(from), To = DayOf(to), MostCandidates });

    /// <summary>Who holds an article, and what is known of it; null where it is in no story.</summary>
    public async Task<(string StoryId, Member Member)?> FindMemberAsync(string articleId) =>
        (await QueryAsync<MemberRow>(MemberRow.Select + " where article_id = @articleId", new { articleId })).SingleOrDefault() is { } row
            ? (row.StoryId, row.ToMember())
            : null;

    /// <summary>A story's articles, the last that came first.</summary>
    public async Task<IReadOnlyList<Member>> ListMembersAsync(string storyId, int limit) =>
        [.. (await QueryAsync<MemberRow>(
            MemberRow.Select + " where story_id = @storyId order by sequence desc, article_id limit @limit", new { storyId, limit }))
            .Select(row => row.ToMember())];

    public Task WriteAsync(StoredStory story) => ExecuteAsync(
        """
        insert into stories (id, parent_id, founded, first_at, last_at, sole_source, profile)
        values (@Id, @ParentId, @Founded, @First, @Last, @SoleSource, @Profile)
        on conflict (id) do update set parent_id = excluded.parent_id, founded = excluded.founded, first_at = excluded.first_at,
               last_at = excluded.last_at, sole_source = excluded.sole_source, profile = excluded.profile
        """,
        new
        {
            story.Id,
            story.ParentId,
            story.Founded,
            First = story.FirstAt.ToStored(),
            Last = story.LastAt.ToStored(),
            story.SoleSource,
            Profile = story.Profile.ToBytes(),
        });

    /// <summary>Forgets a story that has no articles left, and the ids of those that were merged into it.</summary>
    public async Task DeleteAsync(string storyId)
    {
        await ExecuteAsync("delete from story_aliases where story_id = @storyId", new { storyId });
        await ExecuteAsync("delete from stories where id = @storyId", new { storyId });
    }

    /// <summary>Moves all of a story into another, and keeps its id as an alias.</summary>
    public async Task MergeAsync(string from, string into)
    {
        await ExecuteAsync("update story_articles set story_id = @into where story_id = @from", new { from, into });
        await ExecuteAsync("update story_aliases set story_id = @into where story_id = @from", new { from, into });
        await ExecuteAsync("delete from stories where id = @from", new { from });
        await ExecuteAsync("insert into story_aliases (alias, story_id) values (@from, @into)", new { from, into });
    }

    /// <summary>Whether an id is a story's; one that is only an alias is free for the story that it was.</summary>
    public async Task<bool> IsTakenAsync(string storyId)
    {
        await ExecuteAsync("delete from story_aliases where alias = @storyId", new { storyId });
        return await FindAsync(storyId) is not null;
    }

    public async Task WriteMemberAsync(string storyId, Member member)
    {
        await ExecuteAsync(
            """
            insert into story_articles (article_id, story_id, version, sequence, source_id, at, title, reprint_of, profile)
            values (@ArticleId, @storyId, @Version, @Sequence, @SourceId, @At, @Title, @ReprintOf, @Profile)
            """,
            new
            {
                member.ArticleId,
                storyId,
                member.Version,
                member.Sequence,
                member.SourceId,
                At = member.At.ToStored(),
                Title = member.Title.Kept,
                member.ReprintOf,
                Profile = member.Profile.ToBytes(),
            });
        await ExecuteAsync("insert into story_terms (term, day, article_id) values (@Term, @Day, @ArticleId)", TermsOf(member));
    }

    public Task MoveMemberAsync(string articleId, string storyId) =>
        ExecuteAsync("update story_articles set story_id = @storyId where article_id = @articleId", new { articleId, storyId });

    /// <summary>Takes an article out of its story, with all that is kept of it here. What was its reprint is one no longer.</summary>
    public async Task DeleteMemberAsync(string storyId, Member member)
    {
        await ExecuteAsync(
            "update story_articles set reprint_of = null where story_id = @storyId and reprint_of = @ArticleId", new { storyId, member.ArticleId });
        await ExecuteAsync("delete from story_terms where term = @Term and day = @Day and article_id = @ArticleId", TermsOf(member));
        await ExecuteAsync("delete from story_articles where article_id = @ArticleId", new { member.ArticleId });
    }

    /// <summary>How many articles were ever placed.</summary>
    public async Task<long> ReadPlacedAsync() => (await QueryAsync<long>("select value from counters where name = 'stories'", null)).Single();

    public async Task<IReadOnlyList<(uint Term, int Stories)>> ReadCountsAsync(IReadOnlyCollection<uint> terms)
    {
        var counts = new List<(uint, int)>(terms.Count);
        foreach (var some in terms.Chunk(AtOnce))
        {
            counts.AddRange((await QueryAsync<(long Term, int Stories)>(
                "select term, stories from story_term_counts where term in @Terms", new { Terms = some.Select(term => (long)term) }))
                .Select(row => ((uint)row.Term, row.Stories)));
        }

        return counts;
    }

    public async Task WriteCountsAsync(long placed, IEnumerable<(uint Term, int Stories)> counts)
    {
        await ExecuteAsync("update counters set value = @placed where name = 'stories'", new { placed });
        await ExecuteAsync(
            "insert into story_term_counts (term, stories) values (@Term, @Stories) on conflict (term) do update set stories = excluded.stories",
            counts.Select(count => new { Term = (long)count.Term, count.Stories }));
    }

    private static IEnumerable<object> TermsOf(Member member) => member.Profile.Weightiest(StoryRules.LookedFor)
        .Select(term => new { Term = (long)term, Day = DayOf(member.At), member.ArticleId });

    private static int DayOf(DateTimeOffset at) => (int)Math.Floor((at - DateTimeOffset.UnixEpoch).TotalDays);

    private async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters) =>
        (await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken))).AsList();

    private Task ExecuteAsync(string sql, object parameters) =>
        connection.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));
}
