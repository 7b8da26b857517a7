namespace BriefingBot.Cli.Shapes;

/// <summary>A reply that is no briefing, for <c>brief sources --json</c> and the like.</summary>
internal sealed record ReplySaid(IReadOnlyList<string> Notes, IReadOnlyList<ReplySaid.Field> Fields)
{
    internal sealed record Field(string Name, string Value);
}
