using BriefingBot.Articles;

namespace BriefingBot.Briefings.Gathering;

/// <summary>
/// What arrived after a change: by the store's own order and not by when it was published, for an old article may arrive late. Of an
/// article that was revised since, only the sentences are new that the version before did not have.
/// </summary>
internal sealed class Arrivals
{
    private const int AtOnce = 1000;

    private readonly IArticleStore store;

    /// <summary>By article: the version that was there before; 0 where there was none.</summary>
    private readonly Dictionary<string, int> before;

    private Arrivals(IArticleStore store, Dictionary<string, int> before) => (this.store, this.before) = (store, before);

    public IReadOnlyCollection<string> ArticleIds => before.Keys;

    public static async Task<Arrivals> AfterAsync(long sequence, IArticleStore store, CancellationToken cancellationToken)
    {
        var before = new Dictionary<string, int>();
        while (await store.ReadChangesAsync(sequence, AtOnce, cancellationToken) is { Count: > 0 } changes)
        {
            foreach (var change in changes)
            {
                // The first change says what was there; one that was withdrawn and is back has been seen.
                before.TryAdd(change.ArticleId, change.Kind switch
                {
                    ChangeKind.Revised => change.Version - 1,
                    ChangeKind.Withdrawn => change.Version,
                    _ => 0,
                });
            }

            sequence = changes[^1].Sequence;
        }

        return new(store, before);
    }

    /// <summary>Leaves out what the version before said already, and articles that say nothing else.</summary>
    public async Task<List<EvidenceSource>> OnlyNewAsync(IReadOnlyList<EvidenceSource> sources, CancellationToken cancellationToken)
    {
        var news = new List<EvidenceSource>(sources.Count);
        foreach (var source in sources)
        {
            var said = await SaidBeforeAsync(source.Article.Id, cancellationToken);
            var sentences = source.Sentences.Where(sentence => !said.Contains(sentence.Text)).ToList();
            if (sentences.Count > 0 || said.Count == 0)
            {
                news.Add(source with { Sentences = sentences });
            }
        }

        return news;
    }

    private async Task<HashSet<string>> SaidBeforeAsync(string articleId, CancellationToken cancellationToken) =>
        before.GetValueOrDefault(articleId) is > 0 and var version
        && await store.FindHistoryAsync(articleId, cancellationToken) is { } history
        && history.Versions.FirstOrDefault(article => article.Version == version) is { } earlier
            ? [.. EvidenceText.Read(earlier.Text).Select(sentence => sentence.Text)]
            : [];
}
