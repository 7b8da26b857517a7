using BriefingBot.Tests.Contracts;

namespace BriefingBot.Tests.Articles;

/// <summary>The SQLite store, held to the contract.</summary>
public static class SqliteArticleStoreTests
{
    public sealed class Following : FollowingContract<SqliteArticleStoreSubject>;

    public sealed class Withdrawing : WithdrawingContract<SqliteArticleStoreSubject>;

    public sealed class Identity : IdentityContract<SqliteArticleStoreSubject>;

    public sealed class Versions : VersionsContract<SqliteArticleStoreSubject>;

    public sealed class Batches : BatchContract<SqliteArticleStoreSubject>;

    public sealed class Reading : ReadingContract<SqliteArticleStoreSubject>;

    public sealed class References : ReferenceContract<SqliteArticleStoreSubject>;

    public sealed class Rereading : RereadingContract<SqliteArticleStoreSubject>;

    public sealed class Cursors : CursorContract<SqliteArticleStoreSubject>;

    public sealed class ManyWriters : ManyWritersContract<SqliteArticleStoreSubject>;

    public sealed class Model : ModelContract<SqliteArticleStoreSubject>;
}
