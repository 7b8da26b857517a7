namespace BriefingBot.Briefings.Composing;

/// <summary>A writer ended before its answer did. What it gave until then stands.</summary>
internal sealed class WritingFailedException(Fallback reason, Exception? cause = null) : Exception($"The writing ended: {reason}.", cause)
{
    public Fallback Reason { get; } = reason;
}
