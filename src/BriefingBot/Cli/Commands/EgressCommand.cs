using System.CommandLine;
using BriefingBot.Articles;
using BriefingBot.Cli.Output;
using BriefingBot.Configuration;
using BriefingBot.Feeds.Manifest;

namespace BriefingBot.Cli.Commands;

/// <summary>Shows what the server connects to, so that a firewall can let exactly that through.</summary>
internal sealed class EgressCommand(CommandScope scope)
    : CliCommand("egress", "List every host and port that is connected to, with the setting that causes it.", scope)
{
    protected override Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var rows = Egress.Of(Scope.Settings, Polled());
        if (WantsJson(words))
        {
            JsonOutput.Write(Terminal, rows, shapes => shapes.IReadOnlyListEgressRow);
        }
        else if (rows.Count == 0)
        {
            Terminal.Output.WriteLine("The settings make this program connect to nothing.");
        }

        foreach (var row in WantsJson(words) ? [] : rows)
        {
            Terminal.Output.WriteLine(Printable.Line($"{row.Address,-40} {row.Setting}{(row.Proxy is null ? "" : $" (by {row.Proxy})")}"));
        }

        return Task.FromResult(ExitCode.Success);
    }

    /// <summary>The addresses of the manifest's enabled sources.</summary>
    private IEnumerable<(Uri Address, string Setting)> Polled()
    {
        if (ManifestFile.Read(Scope.Settings.ManifestPath) is not ManifestRead.Good { Manifest: var manifest })
        {
            throw new FailedException($"{Scope.Settings.ManifestPath} has problems: sources check --offline shows them.");
        }

        return from source in manifest.Sources.Select(listed => listed.Source)
               where source.Origin is { Enabled: true, Kind: not SourceKind.Folder }
               select (new Uri(source.Origin!.Address), $"{Path.GetFileName(manifest.File)} ({source.Id})");
    }
}
