using BriefingBot.Articles.Import;
using BriefingBot.Storage;

namespace BriefingBot.Articles;

/// <summary>The articles of one data directory, opened: store, sources, and the way in.</summary>
public sealed class Corpus : IDisposable
{
    private readonly SqliteDatabase database;

    private Corpus(string directory, SqliteDatabase database, TimeProvider clock)
    {
        this.database = database;
        Directory = directory;
        Store = new SqliteArticleStore(database, clock);
        Sources = new Sources(database.Source);
        Import = new ArticleImport(new ArticleIngester(Store, Sources, clock));
    }

    public string Directory { get; }

    public IArticleStore Store { get; }

    public Sources Sources { get; }

    public ArticleImport Import { get; }

    /// <summary>The store's file.</summary>
    public string StorePath => database.Path;

    /// <exception cref="StoreException">See <see cref="SqliteDatabase.Open"/>.</exception>
    public static Corpus Open(string directory, TimeProvider clock)
    {
        var full = Path.GetFullPath(directory);
        return new(full, SqliteDatabase.Open(Path.Combine(full, "corpus.db"), SchemaMigrations.Corpus), clock);
    }

    /// <inheritdoc cref="SqliteDatabase.BackUp"/>
    public void BackUp(string copyPath) => database.BackUp(copyPath);

    public void Dispose() => database.Dispose();
}
