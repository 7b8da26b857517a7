using BriefingBot.Threats.Names.Collections;

namespace BriefingBot.Cli.Shapes;

/// <summary>What an import of names came to, for <c>aliases import --json</c>.</summary>
internal sealed record AliasesImported(int Read, int Added, int Changed, IReadOnlyList<SkippedEntry> Skipped);
