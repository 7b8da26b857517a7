namespace BriefingBot.Cli.Shapes;

/// <summary>The answer of <c>check --json</c>, in the order of the file.</summary>
internal sealed record JudgedSentences(IReadOnlyList<JudgedSentence> Sentences);
