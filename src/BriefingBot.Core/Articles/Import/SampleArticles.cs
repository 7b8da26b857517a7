namespace BriefingBot.Articles.Import;

/// <summary>The articles that come with the program, so that a fresh one can answer: every <c>*.jsonl</c> of the samples' folder.</summary>
public static class SampleArticles
{
    /// <summary>Stores what is new in the samples; nothing when all of it is kept already.</summary>
    /// <exception cref="InvalidDataException">A sample's line is bad: the program was put together wrongly.</exception>
    public static async Task StoreAsync(string folder, ArticleImport import, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            await using var file = File.OpenRead(path);
            var outcome = await import.RunAsync(ImportFile.ReadAsync(file, sample: true, cancellationToken), null, cancellationToken);
            if (outcome.Skipped is [var first, ..])
            {
                throw new InvalidDataException($"{path} line {first.Line}: {first.Reason}.");
            }
        }
    }
}
