namespace BriefingBot.Articles.Import;

/// <summary>Stores a file's articles batch by batch. What was reported as stored stays, whatever happens to the rest.</summary>
public sealed class ArticleImport(ArticleIngester ingester)
{
    /// <summary>Lines a transaction: enough that the disk is flushed seldom, few enough that progress moves.</summary>
    internal const int BatchSize = 100;

    /// <param name="progress">Told after each batch that is on disk.</param>
    public async Task<ImportOutcome> RunAsync(
        IAsyncEnumerable<ImportLine> lines, IProgress<ImportOutcome>? progress, CancellationToken cancellationToken)
    {
        var outcome = ImportOutcome.Nothing;
        await foreach (var batch in lines.Chunk(BatchSize).WithCancellation(cancellationToken))
        {
            outcome = Add(outcome, batch, await StoreAsync(batch, cancellationToken));
            progress?.Report(outcome);
        }

        return outcome;
    }

    private Task<IReadOnlyList<StoreOutcome>> StoreAsync(IEnumerable<ImportLine> batch, CancellationToken cancellationToken) =>
        ingester.IngestAsync([.. batch.Select(line => line.Draft).OfType<ArticleDraft>()], cancellationToken);

    private static ImportOutcome Add(ImportOutcome sum, IReadOnlyCollection<ImportLine> batch, IReadOnlyList<StoreOutcome> stored)
    {
        var conflicts = batch.Where(line => line.Draft is not null).Zip(stored)
            .Where(pair => pair.Second is StoreOutcome.Conflict)
            .Select(pair => new SkippedLine(pair.First.Number, ((StoreOutcome.Conflict)pair.Second).Reason));
        var bad = batch.Where(line => line.Draft is null).Select(line => new SkippedLine(line.Number, line.Problem!));
        return new(
            sum.Read + batch.Count,
            sum.Added + stored.OfType<StoreOutcome.Added>().Count(),
            sum.Revised + stored.OfType<StoreOutcome.Revised>().Count(),
            sum.Skipped.AddRange(bad.Concat(conflicts).OrderBy(line => line.Line)));
    }
}
