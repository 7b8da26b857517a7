namespace BriefingBot.Tests.Scenarios.Kills;

/// <summary>One import that was killed.</summary>
/// <param name="Moment">When, as planned.</param>
/// <param name="WasKilled">False when it had ended before.</param>
/// <param name="Acknowledged">Lines that it had said were stored.</param>
/// <param name="Stored">Articles that were there afterwards.</param>
/// <param name="Problems">What did not hold; empty when all did.</param>
internal sealed record KilledRound(int Number, string Moment, bool WasKilled, int Acknowledged, long Stored, IReadOnlyList<string> Problems);
