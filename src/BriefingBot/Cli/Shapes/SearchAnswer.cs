namespace BriefingBot.Cli.Shapes;

/// <summary>The answer of <c>search --json</c>.</summary>
/// <param name="Query">As it was typed.</param>
/// <param name="Hits">Best first.</param>
internal sealed record SearchAnswer(string Query, IReadOnlyList<SearchAnswerHit> Hits);
