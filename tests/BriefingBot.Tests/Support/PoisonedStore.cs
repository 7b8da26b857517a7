using System.Reflection;
using BriefingBot.Articles;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Tests.Support;

/// <summary>A store that cannot take some articles, and may be away altogether. Everything else goes to the real one.</summary>
#pragma warning disable CA1852 // The proxy is a subclass, made at run time.
internal class PoisonedStore : DispatchProxy
#pragma warning restore CA1852
{
    private IArticleStore store = null!;

    private IArticleStore self = null!;

    /// <summary>An article with this in its title crashes whoever stores it.</summary>
    public const string Poison = "poison";

    /// <summary>An article with this in its title is refused by the database.</summary>
    public const string Refused = "refused";

    public bool IsAway { get; set; }

    /// <summary>Articles that were tried.</summary>
    public List<string> Tried { get; } = [];

    /// <summary>Whether it remembers these.</summary>
    public bool Remembers { get; private set; } = true;

    /// <summary>Itself, as a store.</summary>
    public IArticleStore Articles => self;

    public static PoisonedStore Around(IArticleStore store, bool remembers = true)
    {
        var self = Create<IArticleStore, PoisonedStore>();
        var poisoned = (PoisonedStore)(object)self;
        (poisoned.store, poisoned.self, poisoned.Remembers) = (store, self, remembers);
        return poisoned;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name == nameof(IArticleStore.StoreAsync)
        ? StoreAsync((IReadOnlyList<NewArticle>)args![0]!, (CancellationToken)args[1]!)
        : targetMethod.Invoke(store, args);

    private Task<IReadOnlyList<StoreOutcome>> StoreAsync(IReadOnlyList<NewArticle> batch, CancellationToken cancellationToken)
    {
        if (Remembers)
        {
            lock (Tried)
            {
                Tried.AddRange(batch.Select(article => article.Draft.Title));
            }
        }

        return IsAway ? throw new SqliteException("database or disk is full", 13)
            : Holds(batch, Refused) ? throw new SqliteException("constraint failed", 19)
            : Holds(batch, Poison) ? throw new InvalidOperationException("nobody foresaw this entry")
            : store.StoreAsync(batch, cancellationToken);
    }

    private static bool Holds(IReadOnlyList<NewArticle> batch, string word) =>
        batch.Any(article => article.Draft.Title.Contains(word, StringComparison.OrdinalIgnoreCase));
}
