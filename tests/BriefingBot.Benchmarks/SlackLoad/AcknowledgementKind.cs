namespace BriefingBot.Benchmarks.SlackLoad;

/// <summary>What a command was told at once.</summary>
internal enum AcknowledgementKind
{
    Failed,
    Answer,
    Follows,
    Busy,
}
