using System.CommandLine;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;
using BriefingBot.Retrieval;

namespace BriefingBot.Cli.Commands;

/// <summary>Counts and sizes.</summary>
internal sealed class StatsCommand : CliCommand
{
    public StatsCommand(CommandScope scope)
        : base("stats", "Count the articles and show what they take on disk.", scope) =>
        Examples = ["briefingbot stats", "briefingbot stats --data ./briefings --json"];

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        using var corpus = await SearchableCorpus.OpenAsync(
            Scope.Settings.DataDirectory, Scope.Clock, new LineLogger<SearchableCorpus>(Terminal), cancellationToken);
        var counts = await corpus.Corpus.Store.CountAsync(cancellationToken);
        var stats = new CorpusStats(
            counts.Articles,
            counts.Sources,
            counts.Sequence,
            corpus.IndexedSequence,
            new(StoreBytes(corpus.Corpus.StorePath), FolderBytes(SearchableCorpus.IndexPathOf(corpus.Corpus.Directory))));
        if (WantsJson(words))
        {
            JsonOutput.Write(Terminal, stats, shapes => shapes.CorpusStats);
        }
        else
        {
            Write(stats, corpus.Corpus.Directory);
        }

        return ExitCode.Success;
    }

    private void Write(CorpusStats stats, string directory)
    {
        (string Name, string Value)[] lines =
        [
            ("data", directory),
            ("articles", FormattableString.Invariant($"{stats.Articles:N0}")),
            ("sources", FormattableString.Invariant($"{stats.Sources:N0}")),
            ("changes", FormattableString.Invariant($"{stats.Sequence:N0}, of which {stats.Indexed:N0} are in the index")),
            ("store", ByteSize.Of(stats.Bytes.Store)),
            ("index", ByteSize.Of(stats.Bytes.Index)),
        ];
        foreach (var (name, value) in lines)
        {
            Terminal.Output.WriteLine($"{name,-9} {value}");
        }
    }

    /// <summary>With the write-ahead log, which is part of it.</summary>
    private static long StoreBytes(string path) => new[] { path, path + "-wal", path + "-shm" }.Sum(BytesOf);

    /// <remarks>The index's owner may merge its files away while they are counted.</remarks>
    private static long FolderBytes(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Sum(BytesOf) : 0;

    private static long BytesOf(string path)
    {
        try
        {
            return new FileInfo(path).Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }
}
