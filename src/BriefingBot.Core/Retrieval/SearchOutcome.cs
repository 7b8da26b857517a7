using BriefingBot.Articles;
using BriefingBot.Retrieval.Queries;

namespace BriefingBot.Retrieval;

/// <summary>What a search found.</summary>
/// <param name="Plan">How the query was understood.</param>
/// <param name="Hits">Best first.</param>
/// <param name="Matches">How many visible articles match.</param>
/// <param name="Sources">What the search could draw on.</param>
internal sealed record SearchOutcome(QueryPlan Plan, IReadOnlyList<SearchHit> Hits, int Matches, IReadOnlyCollection<Source> Sources);
