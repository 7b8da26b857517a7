using System.CommandLine;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;
using BriefingBot.Retrieval;

namespace BriefingBot.Cli.Commands;

/// <summary>Makes the index anew from the store.</summary>
internal sealed class ReindexCommand : CliCommand
{
    public ReindexCommand(CommandScope scope)
        : base("reindex", "Make the index anew from the store. The server must not be running.", scope) =>
        Examples = ["briefingbot reindex", "briefingbot reindex --data ./briefings"];

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        using var corpus = await SearchableCorpus.OpenAsync(
            Scope.Settings.DataDirectory, Scope.Clock, new LineLogger<SearchableCorpus>(Terminal), cancellationToken);
        if (!corpus.OwnsIndex)
        {
            throw new FailedException(
                $"Another program owns the index of {corpus.Corpus.Directory}; stop it first (or delete the folder {SearchableCorpus.IndexPathOf(corpus.Corpus.Directory)} while nothing runs).");
        }

        var indexed = new LastReport(0);
        var all = await corpus.Corpus.Store.ReadSequenceAsync(cancellationToken);
        await Progress.ShowAsync("Indexing", all, () => indexed.Value, RebuildAsync, cancellationToken);
        var rebuilt = new IndexRebuilt((await corpus.Corpus.Store.CountAsync(cancellationToken)).Articles, corpus.IndexedSequence);
        if (WantsJson(words))
        {
            JsonOutput.Write(Terminal, rebuilt, shapes => shapes.IndexRebuilt);
        }
        else
        {
            Terminal.Output.WriteLine(FormattableString.Invariant($"Indexed {rebuilt.Articles:N0} articles, up to change {rebuilt.Indexed:N0}."));
        }

        return ExitCode.Success;

        async Task<bool> RebuildAsync()
        {
            await corpus.RebuildAsync(indexed, cancellationToken);
            return true;
        }
    }
}
