namespace BriefingBot.Tests.Scenarios.Year;

/// <summary>What a simulated stretch of time came to. Each list names what went wrong, and should be empty.</summary>
/// <param name="Unkempt">Requests that came too early, or named other validators than those of the last full answer; entries never fetched.</param>
/// <param name="LostOrDoubled">Entries that were shown and are not stored exactly once, as one version.</param>
/// <param name="Hidden">Broken sources that are not shown as such, with their cause, and well ones that are.</param>
/// <param name="GivenUp">Sources that are not polled any more.</param>
/// <param name="ToldTwice">Sources of which administrators were told the same twice in a row.</param>
/// <param name="Bytes">Managed memory after a sixth of the time, and at the end.</param>
internal sealed record YearOutcome(
    int Requests,
    int NotModified,
    int Articles,
    int Notices,
    IReadOnlyList<string> Unkempt,
    IReadOnlyList<string> LostOrDoubled,
    IReadOnlyList<string> Hidden,
    IReadOnlyList<string> GivenUp,
    IReadOnlyList<string> ToldTwice,
    (long Early, long End) Bytes);
