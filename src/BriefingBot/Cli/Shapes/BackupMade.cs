namespace BriefingBot.Cli.Shapes;

/// <summary>The copy that <c>backup</c> made.</summary>
internal sealed record BackupMade(string Path, long Bytes);
