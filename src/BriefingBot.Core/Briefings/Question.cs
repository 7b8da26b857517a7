using BriefingBot.Articles;
using BriefingBot.Retrieval;
using BriefingBot.Retrieval.Queries;

namespace BriefingBot.Briefings;

/// <summary>What a briefing answers.</summary>
/// <param name="Asked">As typed.</param>
public sealed record Question(string Asked, Query Query, Clearance Clearance)
{
    /// <summary>The one article that is to be briefed; null where the query finds them.</summary>
    public Article? About { get; init; }

    /// <summary>Who asks, as the platform names them; null for nobody in particular. Their budget pays for the writing.</summary>
    public string? User { get; init; }

    /// <summary>Where only what is new to the asker is wanted; null for all that there is.</summary>
    public LastAsked? Since { get; init; }

    /// <summary>Given by the desk; null where nobody counts what an answer costs.</summary>
    internal Commission? Commission { get; init; }
}
