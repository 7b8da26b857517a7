using System.CommandLine;
using BriefingBot.Articles;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;
using BriefingBot.Threats.Names.Collections;

namespace BriefingBot.Cli.Commands;

/// <summary>Stores the names of a public collection in place of those that its last edition gave.</summary>
internal sealed class ImportAliasesCommand : CliCommand
{
    private readonly Argument<string> path = new("file")
    {
        Description = "A MISP galaxy cluster, or an ATT&CK bundle of STIX objects.",
        HelpName = "file.json",
    };

    public ImportAliasesCommand(CommandScope scope)
        : base("import", "Store the names of a public collection: who is known by which other names.", scope)
    {
        Add(path);
        Examples = ["briefingbot aliases import threat-actor.json", "briefingbot aliases import enterprise-attack.json --json"];
    }

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var file = words.GetRequiredValue(path);
        await using var opened = ImportedFile.Open(file);
        var collection = await CollectionFile.ReadAsync(opened, file, cancellationToken);
        using var corpus = Scope.OpenCorpus();
        var replaced = await corpus.ImportedNames.ReplaceAsync(collection.Origin, collection.Names, cancellationToken);
        var outcome = new AliasesImported(collection.Read, replaced.Added, replaced.Changed, collection.Skipped);
        foreach (var (entry, name, reason) in collection.Skipped)
        {
            Terminal.Error.WriteLine(Printable.Line(FormattableString.Invariant($"entry {entry}{(name is null ? "" : $" ({name})")}: {reason}")));
        }

        await ReadAgainAsync(corpus, cancellationToken);
        if (WantsJson(words))
        {
            JsonOutput.Write(Terminal, outcome, shapes => shapes.AliasesImported);
        }
        else
        {
            var kept = collection.Names.Count - replaced.Added - replaced.Changed;
            Terminal.Output.WriteLine(FormattableString.Invariant(
                $"Read {outcome.Read:N0} entries of {collection.Origin}: {outcome.Added:N0} added, {outcome.Changed:N0} changed, {kept:N0} kept already, {replaced.Removed:N0} removed, {outcome.Skipped.Count:N0} skipped."));
        }

        return outcome.Skipped.Count == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    /// <summary>A small corpus is read for the new names at once; a large one is left to the host, which does it beside its work.</summary>
    private async Task ReadAgainAsync(Corpus corpus, CancellationToken cancellationToken)
    {
        const int AtOnce = 2_000;
        if ((await corpus.Store.CountAsync(cancellationToken)).Articles > AtOnce)
        {
            Terminal.Say("Stored articles are read for the new names in the background while the host runs.");
            return;
        }

        var upkeep = new MentionUpkeep(corpus);
        while (await upkeep.ReadSomeAsync(cancellationToken) > 0)
        {
        }
    }
}
