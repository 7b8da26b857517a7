using System.Data.Common;
using BriefingBot.Articles.Import;
using BriefingBot.Storage;
using BriefingBot.Threats;
using BriefingBot.Threats.Names;

namespace BriefingBot.Articles;

/// <summary>The articles of one data directory, opened: store, sources, and the way in.</summary>
public sealed class Corpus : IDisposable
{
    private readonly SqliteDatabase database;

    private Corpus(string directory, SqliteDatabase database, IReadOnlyList<KnownName> listed, TimeProvider clock)
    {
        this.database = database;
        Directory = directory;
        Store = new SqliteArticleStore(database, clock);
        Sources = new Sources(database.Source);
        KnownExploited = new KnownExploited(database.Source);
        Delays = new ArrivalDelays(database.Source);
        Marks = new StoreMarks(database.Source);
        ImportedNames = new StoredNames(database.Source);
        Names = new KnownNames(listed, ImportedNames);
        Ingester = new ArticleIngester(Store, Sources, clock, Names);
        Import = new ArticleImport(Ingester);
    }

    public string Directory { get; }

    public IArticleStore Store { get; }

    public Sources Sources { get; }

    public KnownExploited KnownExploited { get; }

    public ArticleIngester Ingester { get; }

    public ArticleImport Import { get; }

    internal ArrivalDelays Delays { get; }

    /// <summary>The names that are known, of the file and imported.</summary>
    public KnownNames Names { get; }

    /// <summary>The imported ones as they are kept.</summary>
    public StoredNames ImportedNames { get; }

    internal StoreMarks Marks { get; }

    /// <summary>For what is derived from the articles and kept beside them.</summary>
    internal DbDataSource Database => database.Source;

    /// <summary>The store's file.</summary>
    public string StorePath => database.Path;

    /// <param name="listed">The names of the file; null where none is read.</param>
    /// <exception cref="StoreException">See <see cref="SqliteDatabase.Open"/>.</exception>
    public static Corpus Open(string directory, TimeProvider clock, IReadOnlyList<KnownName>? listed = null)
    {
        var full = Path.GetFullPath(directory);
        return new(full, SqliteDatabase.Open(StorePathOf(full), SchemaMigrations.Corpus), listed ?? [], clock);
    }

    /// <summary>The file in which a data directory keeps its store; it may not be there yet.</summary>
    public static string StorePathOf(string directory) => Path.Combine(directory, "corpus.db");

    /// <inheritdoc cref="SqliteDatabase.BackUp"/>
    public void BackUp(string copyPath) => database.BackUp(copyPath);

    public void Dispose() => database.Dispose();
}
