using BriefingBot.Articles;
using BriefingBot.Stories.Keeping;
using BriefingBot.Stories.Reading;

namespace BriefingBot.Stories.Grouping;

/// <summary>Places articles in stories, one after the other, inside one transaction.</summary>
internal sealed class StoryGrouper(
    StoryRows stories, SignatureRows signatures, TermCounts counts, StoryRules rules, IArticleStore store, CancellationToken cancellationToken)
{
    /// <summary>Puts an article where it belongs: it is new, or has a new version.</summary>
    public async Task PlaceAsync(ReadArticle article, long sequence)
    {
        var known = await stories.FindMemberAsync(article.Article.Id);
        if (known is { Member: var before, StoryId: var storyId })
        {
            if (before.Version >= article.Article.Version)
            {
                return;
            }

            await ReplaceAsync(storyId, before, article);
            return;
        }

        var reprinted = await FindReprintedAsync(article);
        var profile = counts.ProfileOf(article.Terms);
        var member = new Member(
            article.Article.Id, article.Article.Version, sequence, article.Article.SourceId, article.At, article.Title, OriginalOf(reprinted?.Member), profile);
        var fitting = await ListFittingAsync(member, reprinted?.StoryId);
        var joined = fitting is [var best, ..] ? best : null;
        counts.Count(article.Terms, joined?.Profile ?? TermProfile.Empty);
        var story = joined?.With(member) ?? StoredStory.Of(await FreeIdAsync(member.ArticleId), null, member);
        await stories.WriteAsync(story);
        await stories.WriteMemberAsync(story.Id, member);
        await signatures.WriteAsync(member.ArticleId, member.Version, article.Signature, article.Credits);
        await MergeAsync(story, fitting.Skip(1));
    }

    /// <summary>Takes an article out: it was withdrawn, or its source no longer tells stories.</summary>
    public async Task RemoveAsync(string articleId)
    {
        if (await stories.FindMemberAsync(articleId) is not { StoryId: var storyId, Member: var member })
        {
            return;
        }

        await ForgetAsync(storyId, member);
        await RegroupAsync((await stories.FindAsync(storyId))!);
    }

    /// <summary>
    /// A revision stays where it was as long as it fits; where it fits no longer, or it alone held the others together, the story
    /// splits. One that was alone may have come to fit another story.
    /// </summary>
    private async Task ReplaceAsync(string storyId, Member before, ReadArticle article)
    {
        await ForgetAsync(storyId, before);
        var reprinted = await FindReprintedAsync(article);
        var after = before with
        {
            Version = article.Article.Version,
            SourceId = article.Article.SourceId,
            At = article.At,
            Title = article.Title,
            ReprintOf = OriginalOf(reprinted?.Member),
            Profile = counts.ProfileOf(article.Terms),
        };
        await stories.WriteMemberAsync(storyId, after);
        await signatures.WriteAsync(after.ArticleId, after.Version, article.Signature, article.Credits);
        await RegroupAsync((await stories.FindAsync(storyId))!);

        var (now, _) = (await stories.FindMemberAsync(after.ArticleId))!.Value;
        if (await stories.ListMembersAsync(now, 2) is [_])
        {
            var story = (await stories.FindAsync(now))!;
            await MergeAsync(story, (await ListFittingAsync(after, reprinted?.StoryId)).Where(other => other.Id != now).Take(1), whatever: true);
        }
    }

    private async Task ForgetAsync(string storyId, Member member)
    {
        await signatures.DeleteAsync(member.ArticleId);
        await stories.DeleteMemberAsync(storyId, member);
    }

    private static string? OriginalOf(Member? reprinted) => reprinted?.ReprintOf ?? reprinted?.ArticleId;

    /// <summary>The stories that an article fits, best first.</summary>
    /// <param name="original">The story of the text that it reprints: that comes before all; null for none.</param>
    private async Task<IReadOnlyList<StoredStory>> ListFittingAsync(Member member, string? original)
    {
        var ids = await stories.ListCandidatesAsync(
            member.Profile.Weightiest(StoryRules.LookedFor), member.At - rules.Silence, member.At + rules.Silence);
        var alike = from story in await stories.ReadAsync(ids)
                    let likeness = story.Profile.LikenessTo(member.Profile)
                    where likeness >= rules.Joins + (story.SoleSource == member.SourceId ? rules.OneSource : 0)
                    orderby likeness descending
                    select story;
        var fitting = new List<StoredStory>(StoryRules.BestStories);
        if (original is not null)
        {
            fitting.Add((await stories.FindAsync(original))!);
        }

        foreach (var story in alike)
        {
            if (fitting.Count < StoryRules.BestStories && story.Id != original && !IsOfSeries(member, await stories.ListMembersAsync(story.Id, StoryRules.ComparedTitles)))
            {
                fitting.Add(story);
            }
        }

        return fitting;
    }

    private bool IsOfSeries(Member member, IEnumerable<Member> others) =>
        rules.SeparatesSeries && others.Any(other => other.ArticleId != member.ArticleId && SeriesGuard.Separates(member.Title, other.Title, member.SourceId == other.SourceId));

    /// <summary>The earliest placed article of another source with this text, and its story.</summary>
    private async Task<(string StoryId, Member Member)?> FindReprintedAsync(ReadArticle article)
    {
        var alike = await signatures.ListAlikeAsync(article.Signature);
        if (alike.Count == 0)
        {
            return null;
        }

        (string StoryId, Member Member)? earliest = null;
        foreach (var other in await store.ReadAsync(alike, cancellationToken))
        {
            if (other.SourceId != article.Article.SourceId
                && ReadArticle.ShinglesOf(other).OverlapWith(article.Text) >= rules.Reprint
                && await stories.FindMemberAsync(other.Id) is { } placed
                && (placed.Member.At - article.At).Duration() <= StoryRules.ReprintWithin
                && !SeriesGuard.Separates(article.Title, placed.Member.Title, sameSource: true)
                && (earliest is null || placed.Member.Sequence < earliest.Value.Member.Sequence))
            {
                earliest = placed;
            }
        }

        return earliest;
    }

    /// <summary>Makes one of stories that an article fits, where they are alike themselves. The oldest keeps its id.</summary>
    /// <param name="whatever">Whether they are known to be one.</param>
    private async Task MergeAsync(StoredStory story, IEnumerable<StoredStory> others, bool whatever = false)
    {
        foreach (var other in others)
        {
            if (!whatever && (story.Profile.LikenessTo(other.Profile) < rules.Merges || await AreOfSeriesAsync(story, other)))
            {
                continue;
            }

            var (older, younger) = (other.Founded, other.Id).CompareTo((story.Founded, story.Id)) < 0 ? (other, story) : (story, other);
            story = older.With(younger);
            await stories.MergeAsync(younger.Id, older.Id);
            await stories.WriteAsync(story);
        }
    }

    private async Task<bool> AreOfSeriesAsync(StoredStory story, StoredStory other)
    {
        const int Compared = 12;
        var members = await stories.ListMembersAsync(other.Id, Compared);
        return (await stories.ListMembersAsync(story.Id, Compared)).Any(member => IsOfSeries(member, members));
    }

    /// <summary>Groups what is left of a story anew. The part with its founder keeps the id; others get ids of their own, and it as their parent.</summary>
    private async Task RegroupAsync(StoredStory story)
    {
        var members = (await stories.ListMembersAsync(story.Id, int.MaxValue)).Reverse().ToList();
        if (members.Count == 0)
        {
            await stories.DeleteAsync(story.Id);
            return;
        }

        var parts = members.Count <= StoryRules.MostRegrouped ? StoryParts.Of(members, rules) : [members];
        foreach (var (at, part) in parts.Index())
        {
            var id = at == 0 ? story.Id : await FreeIdAsync(part[0].ArticleId);
            var whole = part.Skip(1).Aggregate(StoredStory.Of(id, at == 0 ? story.ParentId : story.Id, part[0]), (sum, member) => sum.With(member));
            await stories.WriteAsync(at == 0 ? whole with { Founded = story.Founded } : whole);
            foreach (var member in at == 0 ? [] : part)
            {
                await stories.MoveMemberAsync(member.ArticleId, id);
            }
        }
    }

    private async Task<string> FreeIdAsync(string articleId)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (StoryId.Of(articleId, attempt) is var id && !await stories.IsTakenAsync(id))
            {
                return id;
            }
        }
    }
}
