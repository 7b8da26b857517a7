using BriefingBot.Feeds.Health;

namespace BriefingBot.Cli.Shapes;

/// <summary>How an address does as a source, for <c>sources try --json</c>.</summary>
internal sealed record TriedAddress(string Url, TrialStatus Status, string? Reason, int Entries);
