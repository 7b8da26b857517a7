namespace BriefingBot.Articles;

/// <summary>
/// Reads stored articles again for what they mention, when the extractor or the known names have changed since. A few at a time: a
/// batch is one short transaction, so that whoever ingests waits for no more than that.
/// </summary>
public sealed class MentionUpkeep(Corpus corpus)
{
    private const int AtOnce = 100;

    /// <summary>Reads the next few, and says how many; 0 when there is nothing left to read.</summary>
    public async Task<int> ReadSomeAsync(CancellationToken cancellationToken)
    {
        var reader = await corpus.Names.ReaderAsync(cancellationToken);
        var outdated = await corpus.Store.ReadOutdatedAsync(reader.Revision, AtOnce, cancellationToken);
        if (outdated.Count == 0)
        {
            return 0;
        }

        await corpus.Store.StoreMentionsAsync(
            [.. outdated.Select(article => new ArticleMentions(article.Id, article.Version, Mention.In(article.Title, article.Text, reader), reader.Revision))],
            cancellationToken);
        return outdated.Count;
    }
}
