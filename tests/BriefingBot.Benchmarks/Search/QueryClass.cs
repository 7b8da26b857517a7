using Lucene.Net.Search;

namespace BriefingBot.Benchmarks.Search;

/// <summary>Queries of one kind.</summary>
/// <param name="Option">What our side is asked beside the words, <c>since:2026-08-01</c>, where the kind is narrowed.</param>
/// <param name="Filter">The same in the engine's own words.</param>
internal sealed record QueryClass(string Name, IReadOnlyList<string> Queries, string Option = "", Filter? Filter = null);
