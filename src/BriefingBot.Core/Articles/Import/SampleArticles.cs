using System.Security.Cryptography;

namespace BriefingBot.Articles.Import;

/// <summary>The articles that come with the program, so that a fresh one can answer: every <c>*.jsonl</c> of the samples' folder.</summary>
public static class SampleArticles
{
    /// <summary>The mark under which a store keeps the hash of the files that it was filled with.</summary>
    private const string Mark = "samples";

    /// <summary>Stores what is new in the samples, where their files are not those that the store was filled with.</summary>
    /// <exception cref="InvalidDataException">A sample's line is bad: the program was put together wrongly.</exception>
    public static async Task StoreChangedAsync(string folder, Corpus corpus, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var hash = await HashAsync(folder, cancellationToken);
        if (await corpus.Marks.FindAsync(Mark, cancellationToken) != hash)
        {
            await StoreAsync(folder, corpus.Import, cancellationToken);
            await corpus.Marks.WriteAsync(Mark, hash, cancellationToken);
        }
    }

    /// <summary>Stores what is new in the samples; nothing when all of it is kept already.</summary>
    /// <exception cref="InvalidDataException">A sample's line is bad: the program was put together wrongly.</exception>
    public static async Task StoreAsync(string folder, ArticleImport import, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(import);
        foreach (var path in FilesOf(folder))
        {
            await using var file = File.OpenRead(path);
            var outcome = await import.RunAsync(ImportFile.ReadAsync(file, sample: true, cancellationToken), null, cancellationToken);
            if (outcome.Skipped is [var first, ..])
            {
                throw new InvalidDataException($"{path} line {first.Line}: {first.Reason}.");
            }
        }
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal) : [];

    private static async Task<string> HashAsync(string folder, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in FilesOf(folder))
        {
            await using var file = File.OpenRead(path);
            hash.AppendData(await SHA256.HashDataAsync(file, cancellationToken));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
