using BriefingBot.Articles;
using BriefingBot.Retrieval;
using BriefingBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Diagnosis;

/// <summary>How far the index is behind the store.</summary>
internal static class IndexCheck
{
    public static async Task<Finding> OfAsync(string directory, TimeProvider clock, CancellationToken cancellationToken)
    {
        var path = Corpus.StorePathOf(directory);
        if (!File.Exists(path) || !Directory.Exists(SearchableCorpus.IndexPathOf(directory)))
        {
            return new("index", true, "not there yet; it is made with the first articles");
        }

        // Opening the corpus would migrate an older one, which is the host's business.
        if (SchemaVersion.Of(path) != SchemaMigrations.Corpus.Newest)
        {
            return new("index", true, "not looked at: its store is of another version");
        }

        try
        {
            using var corpus = await SearchableCorpus.OpenAsync(directory, clock, NullLogger<SearchableCorpus>.Instance, cancellationToken);
            var behind = await corpus.Corpus.Store.ReadSequenceAsync(cancellationToken) - corpus.IndexedSequence;
            return behind <= 0
                ? new("index", true, "up to the store")
                : new("index", true, FormattableString.Invariant($"{behind:N0} changes behind the store; its owner follows, and a host or the next question catches up"));
        }
        catch (Exception failure) when (failure is StoreException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new("index", false, $"cannot be read: {failure.Message} Make it anew with reindex.");
        }
    }
}
