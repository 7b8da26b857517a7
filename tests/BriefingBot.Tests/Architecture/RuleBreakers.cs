using BriefingBot.Retrieval;

// They stand in a folder of the product, by name only, to show that the test of the rules can fail: Threats may not use Retrieval.
namespace BriefingBot.Threats.Breaking;

internal sealed class ByField
{
    public SearchHit? Hit;

    public void Forget() => Hit = null;
}

internal sealed class ByGenericArgument
{
    public Dictionary<string, List<SearchHit[]>> Hits { get; } = [];
}

internal sealed class ByBaseType : List<SearchHit>;

internal sealed class ByParameter
{
    public void Take(SearchHit hit) => GC.KeepAlive(hit);
}

internal sealed class ByCall
{
    public object Make() => Recency.Of(0, 0) > 1;
}

internal sealed class ByTypeTest
{
    public bool Is(object thing) => thing is SearchHit;
}

internal sealed class ByLambda
{
    public Func<object> Make() => () => new SearchHit("1", 1, null);
}

internal sealed class ByAsyncBody
{
    public async Task<object> MakeAsync()
    {
        await Task.Yield();
        return new SearchHit("1", 1, null);
    }
}

internal sealed class ByIterator
{
    public IEnumerable<object> Make()
    {
        yield return new SearchHit("1", 1, null);
    }
}

[System.ComponentModel.TypeConverter(typeof(SearchHit))]
internal sealed class ByAttribute;

internal sealed class ByConstraint<T>
    where T : IEnumerable<SearchHit>;

internal sealed class ByVendor
{
    public object Make() => new Lucene.Net.Search.BooleanQuery();
}
