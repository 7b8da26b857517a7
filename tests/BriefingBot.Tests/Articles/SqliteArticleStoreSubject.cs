using BriefingBot.Articles;
using BriefingBot.Storage;
using BriefingBot.Tests.Contracts;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Articles;

/// <summary>A SQLite store in a folder of its own.</summary>
public sealed class SqliteArticleStoreSubject : ArticleStoreSubject<SqliteArticleStore>
{
    private readonly TemporaryFolder folder = new();
    private readonly List<SqliteDatabase> opened = [];

    public override OpenedStore Open(TimeProvider clock)
    {
        var database = SqliteDatabase.Open(folder.File("corpus.db"), SchemaMigrations.Corpus);
        opened.Add(database);
        return new(new SqliteArticleStore(database, clock), new Sources(database.Source));
    }

    public override void Dispose()
    {
        opened.ForEach(database => database.Dispose());
        folder.Dispose();
    }
}
