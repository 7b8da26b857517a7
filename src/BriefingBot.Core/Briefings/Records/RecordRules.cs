namespace BriefingBot.Briefings.Records;

/// <summary>How answers are kept.</summary>
/// <param name="Kept">How long; then they are gone.</param>
public sealed record RecordRules(TimeSpan Kept, AskerIds AskerIds)
{
    public static RecordRules Default { get; } = new(TimeSpan.FromDays(30), AskerIds.Pseudonym);

    /// <summary>How long it is known what administrators did.</summary>
    public TimeSpan Audit { get; init; } = TimeSpan.FromDays(365);
}
