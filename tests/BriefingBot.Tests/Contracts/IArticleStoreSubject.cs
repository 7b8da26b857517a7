using BriefingBot.Articles;

namespace BriefingBot.Tests.Contracts;

/// <inheritdoc cref="ArticleStoreSubject{TStore}"/>
public interface IArticleStoreSubject : IDisposable
{
    /// <summary>Opens the test's store; each time as another process would, without memory of the others.</summary>
    OpenedStore Open(TimeProvider clock);
}
