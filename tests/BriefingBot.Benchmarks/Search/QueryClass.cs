namespace BriefingBot.Benchmarks.Search;

/// <summary>Queries of one kind.</summary>
internal sealed record QueryClass(string Name, IReadOnlyList<string> Queries);
