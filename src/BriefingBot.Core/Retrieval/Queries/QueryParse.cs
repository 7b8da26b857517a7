namespace BriefingBot.Retrieval.Queries;

/// <summary>A query, or what is wrong with its words.</summary>
public abstract record QueryParse
{
    private QueryParse()
    {
    }

    public sealed record Parsed(Query Query) : QueryParse;

    /// <param name="Message">A sentence for the asker: what is wrong and what would be right.</param>
    public sealed record Invalid(string Message) : QueryParse;
}
