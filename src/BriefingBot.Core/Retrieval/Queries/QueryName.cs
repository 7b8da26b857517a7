namespace BriefingBot.Retrieval.Queries;

/// <summary>What a query's word is known to name: all of it is one thing, and a text that has any of it has the thing.</summary>
/// <param name="Title">Its one name.</param>
/// <param name="Aliases">What else it is called, ids of vulnerabilities too, but for what was typed.</param>
/// <param name="Spellings">The names that can be looked for by themselves.</param>
/// <param name="Forms">Their stems, those of each in order.</param>
/// <param name="Tokens">The identifiers that say it: <c>ransomware:play</c>, where the word alone says nothing; <c>cve:cve-2014-0160</c>.</param>
internal sealed record QueryName(
    string Title,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Spellings,
    IReadOnlyList<IReadOnlyList<string>> Forms,
    IReadOnlyList<string> Tokens);
