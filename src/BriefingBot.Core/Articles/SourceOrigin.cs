namespace BriefingBot.Articles;

/// <summary>Where a source of the manifest is read, and how.</summary>
/// <param name="Address">The feed's address, or the folder's full path.</param>
/// <param name="Poll">How long it is left alone between two polls, at the least.</param>
/// <param name="Enabled">Whether it is polled.</param>
/// <param name="Reason">Why it is not, for people.</param>
/// <param name="Language">BCP 47, where the manifest names one; else what the entries say counts.</param>
public sealed record SourceOrigin(
    SourceKind Kind,
    string Address,
    TimeSpan Poll,
    bool Enabled = true,
    string? Reason = null,
    TextMode Text = TextMode.Full,
    string? Language = null)
{
    /// <summary>Which of its entries are wanted.</summary>
    public SourceRules Rules { get; init; } = SourceRules.None;
}
