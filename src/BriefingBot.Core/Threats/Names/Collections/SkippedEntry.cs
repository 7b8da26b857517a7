namespace BriefingBot.Threats.Names.Collections;

/// <summary>An entry of a collection that is not taken.</summary>
/// <param name="Entry">1 for the first.</param>
/// <param name="Name">As far as it has one.</param>
public sealed record SkippedEntry(int Entry, string? Name, string Reason);
