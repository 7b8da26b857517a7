using System.CommandLine;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;
using BriefingBot.Feeds.Manifest;
using BriefingBot.Feeds.Opml;

namespace BriefingBot.Cli.Commands;

/// <summary>Prints entries for the manifest of a reading list; edits the manifest only when told to.</summary>
internal sealed class ImportOpmlCommand : CliCommand
{
    /// <summary>One byte more than is read: a larger file need not be loaded to be refused.</summary>
    private const int LargestRead = (16 * 1024 * 1024) + 1;

    private readonly Argument<string> path = new("file") { Description = "OPML, as feed readers export it.", HelpName = "file.opml" };

    private readonly Option<bool> add = new("--add")
    {
        Description = "Add the entries at the end of the manifest; what is in it stays as it is.",
        Arity = ArgumentArity.Zero,
    };

    public ImportOpmlCommand(CommandScope scope)
        : base("import-opml", "Print entries for the manifest of an OPML reading list.", scope)
    {
        Add(path);
        Add(add);
        Examples = ["briefingbot sources import-opml feeds.opml >new.yaml", "briefingbot sources import-opml feeds.opml --add"];
    }

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var file = words.GetRequiredValue(path);
        var known = ManifestFile.Read(Scope.Settings.ManifestPath) is ManifestRead.Good { Manifest.Sources: var listed } ? listed : null;
        if (known is null)
        {
            Terminal.Say($"The manifest {Scope.Settings.ManifestPath} has a problem (sources check shows it): feeds that it has already are not left out.");
        }

        var outcome = OpmlImport.Read(await ReadAsync(file, cancellationToken), [.. (known ?? []).Select(each => each.Source)]);
        if (outcome is not OpmlOutcome.Entries entries)
        {
            throw new FailedException($"{file} is not read: {((OpmlOutcome.Refused)outcome).Reason}.");
        }

        Tell(file, entries);
        Show(entries.New, WantsJson(words));
        if (words.GetValue(add) && entries.New.Count > 0)
        {
            AddToManifest(entries.New);
        }

        return ExitCode.Success;
    }

    private static async Task<byte[]> ReadAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = ImportedFile.Open(file);
        var content = new byte[Math.Min(stream.Length, LargestRead)];
        var length = await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken);
        return content[..length];
    }

    private void Tell(string file, OpmlOutcome.Entries entries)
    {
        foreach (var problem in entries.Problems)
        {
            Terminal.Say($"{file}: {problem}");
        }

        foreach (var (url, name, reason) in entries.LeftOut)
        {
            Terminal.Say($"Left out {(name.Length == 0 ? "" : name + " ")}{url}: {reason}.");
        }

        if (entries.New.Count == 0)
        {
            Terminal.Say($"{file} lists no feed that the manifest does not have.");
        }
    }

    private void Show(IReadOnlyList<ManifestEntry> entries, bool json)
    {
        if (json)
        {
            JsonOutput.Write(Terminal, [.. entries.Select(ImportedSource.Of)], shapes => shapes.IReadOnlyListImportedSource);
            return;
        }

        var page = new EntryPage(Terminal);
        foreach (var entry in entries)
        {
            page.Write(entry);
        }
    }

    private void AddToManifest(IReadOnlyList<ManifestEntry> entries)
    {
        if (ManifestAddition.Append(Scope.Settings.ManifestPath, entries) is { } refusal)
        {
            throw new FailedException($"Nothing was added to {Scope.Settings.ManifestPath}: {refusal}. Paste the entries above.");
        }

        Terminal.Say(FormattableString.Invariant($"Added {entries.Count} source{(entries.Count == 1 ? "" : "s")} to {Scope.Settings.ManifestPath}."));
    }
}
