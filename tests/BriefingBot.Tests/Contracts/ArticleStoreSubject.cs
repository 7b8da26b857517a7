using BriefingBot.Articles;

namespace BriefingBot.Tests.Contracts;

/// <summary>A kind of store that the contract is held against: for each test one of its own, empty.</summary>
/// <typeparam name="TStore">The implementation.</typeparam>
public abstract class ArticleStoreSubject<TStore> : IArticleStoreSubject
    where TStore : IArticleStore
{
    public abstract OpenedStore Open(TimeProvider clock);

    public abstract void Dispose();
}
