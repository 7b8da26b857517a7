namespace BriefingBot.Feeds.Parsing;

/// <summary>What was noticed while a document was read.</summary>
internal sealed class ProblemList
{
    private readonly List<string> problems = [];

    public ProblemList(string? fault) => AddFault(fault);

    public IReadOnlyList<string> All => problems;

    /// <summary>Whether the document breaks its format's rules.</summary>
    public bool HasFault { get; private set; }

    /// <summary>Something worth saying about a document that may be sound.</summary>
    public void Add(string problem)
    {
        if (problems.Count < FeedLimits.Problems && !problems.Contains(problem))
        {
            problems.Add(problem);
        }
    }

    /// <summary>Something that breaks the rules; nothing where it is null.</summary>
    public void AddFault(string? fault)
    {
        if (fault is not null)
        {
            HasFault = true;
            Add(fault);
        }
    }
}
