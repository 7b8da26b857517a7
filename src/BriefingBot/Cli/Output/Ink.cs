namespace BriefingBot.Cli.Output;

/// <summary>How words are written.</summary>
internal enum Ink
{
    Plain,

    /// <summary>Headings and labels.</summary>
    Strong,

    /// <summary>What stands beside the answer.</summary>
    Faint,

    /// <summary>Citation marks.</summary>
    Mark,
}
