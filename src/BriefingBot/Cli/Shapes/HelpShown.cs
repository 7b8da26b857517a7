namespace BriefingBot.Cli.Shapes;

/// <summary>What can be said, for <c>brief help --json</c>.</summary>
internal sealed record HelpShown(IReadOnlyList<HelpShown.Line> Help)
{
    internal sealed record Line(string Say, string Does);
}
