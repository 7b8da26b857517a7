using Lucene.Net.Search;

namespace BriefingBot.Retrieval.Index;

/// <summary>A searcher that is held while it is used. Without one (the owner has not committed yet) there is nothing to find.</summary>
internal sealed class IndexView(SearcherManager? searchers) : IDisposable
{
    public IndexSearcher? Searcher { get; private set; } = searchers?.Acquire();

    public void Dispose()
    {
        if (Searcher is not null)
        {
            searchers!.Release(Searcher);
            Searcher = null;
        }
    }
}
