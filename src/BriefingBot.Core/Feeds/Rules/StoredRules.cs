using BriefingBot.Articles;

namespace BriefingBot.Feeds.Rules;

/// <summary>Holds the rules of every source against what is stored of it, and withdraws what they do not want.</summary>
internal sealed class StoredRules(IArticleStore store)
{
    /// <summary>Articles read, and withdrawn, at a time: ingest does not wait long.</summary>
    private const int BatchSize = 50;

    /// <param name="sources">Those without rules are left as they are.</param>
    /// <param name="dryRun">Whether nothing is changed.</param>
    public async Task<RulesOutcome> ApplyAsync(IReadOnlyList<Source> sources, bool dryRun, CancellationToken cancellationToken)
    {
        var (unwanted, kept, problems) = (new List<UnwantedArticle>(), 0, new List<string>());
        foreach (var source in sources.Where(source => source.Origin is { } origin && origin.Rules != SourceRules.None))
        {
            var sieve = new SourceSieve(source.Origin!.Rules);
            var verdicts = new List<Verdict>();
            foreach (var ids in (await store.ListIdsAsync(source.Id, cancellationToken)).Chunk(BatchSize))
            {
                var judged = (await store.ReadAsync(ids, cancellationToken))
                    .OrderBy(article => article.Id, StringComparer.Ordinal)
                    .Select(article => (Article: article, Verdict: sieve.Judge(article.Title, article.Text)))
                    .ToList();
                var batch = judged
                    .Where(each => !each.Verdict.IsWanted)
                    .Select(each => new UnwantedArticle(each.Article.Id, source.Id, each.Article.Title, each.Verdict.Reason!))
                    .ToList();
                unwanted.AddRange(dryRun ? batch : await WithdrawAsync(batch, cancellationToken));
                kept += judged.Count - batch.Count;
                verdicts.AddRange(judged.Select(each => each.Verdict));
            }

            if (SlowRules.In(verdicts).Problem is { } problem)
            {
                problems.Add($"source {source.Id}: {problem}");
            }
        }

        return new(unwanted, kept, problems);
    }

    /// <summary>Those that nobody else withdrew in the meantime.</summary>
    private async Task<IEnumerable<UnwantedArticle>> WithdrawAsync(List<UnwantedArticle> batch, CancellationToken cancellationToken)
    {
        var withdrawn = await store.WithdrawAsync([.. batch.Select(each => new Withdrawal(each.ArticleId, each.Reason))], cancellationToken);
        return batch.IntersectBy(withdrawn, each => each.ArticleId);
    }
}
