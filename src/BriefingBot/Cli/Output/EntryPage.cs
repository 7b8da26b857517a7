using BriefingBot.Feeds.Manifest;

namespace BriefingBot.Cli.Output;

/// <summary>Shows entries for the manifest, indented as below <c>sources:</c>.</summary>
internal sealed class EntryPage(Terminal terminal)
{
    public const int Indent = 2;

    private readonly Page page = new(terminal);

    public void Write(ManifestEntry entry)
    {
        foreach (var line in entry.Lines())
        {
            page.Line(new(line, Ink.Plain), Indent);
        }
    }
}
