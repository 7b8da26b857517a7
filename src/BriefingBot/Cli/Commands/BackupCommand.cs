using System.CommandLine;
using BriefingBot.Articles;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;

namespace BriefingBot.Cli.Commands;

/// <summary>A copy of the store, made while others read and write. The index needs none: it is made from the store.</summary>
internal sealed class BackupCommand : CliCommand
{
    private readonly Argument<string> path = new("file") { Description = "The copy to write; it must not be there yet.", HelpName = "file" };

    public BackupCommand(CommandScope scope)
        : base("backup", "Copy the store to a new file, also while the server runs.", scope)
    {
        Add(path);
        Examples = ["briefingbot backup /backups/briefings-2017-05-12.db"];
    }

    protected override Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var directory = Scope.Settings.DataDirectory;
        if (!File.Exists(Corpus.StorePathOf(directory)))
        {
            // Opening would make an empty store, and its copy would look like a backup.
            throw new FailedException($"There is no store in {directory}, so there is nothing to back up. Name its folder with --data.");
        }

        var target = Path.GetFullPath(words.GetRequiredValue(path));
        using (var corpus = Corpus.Open(directory, Scope.Clock))
        {
            corpus.BackUp(target);
        }

        var bytes = new FileInfo(target).Length;
        if (WantsJson(words))
        {
            JsonOutput.Write(Terminal, new BackupMade(target, bytes), shapes => shapes.BackupMade);
        }
        else
        {
            Terminal.Output.WriteLine($"{target}  {ByteSize.Of(bytes)}");
        }

        return Task.FromResult(ExitCode.Success);
    }
}
