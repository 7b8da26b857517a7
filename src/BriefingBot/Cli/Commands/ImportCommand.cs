using System.CommandLine;
using BriefingBot.Articles;
using BriefingBot.Articles.Import;
using BriefingBot.Cli.Output;

namespace BriefingBot.Cli.Commands;

/// <summary>Stores articles from a file. It writes only the store: whoever owns the index follows.</summary>
internal sealed class ImportCommand : CliCommand
{
    private readonly Argument<string> path = new("file")
    {
        Description = "JSON Lines: an object a line with title, url, text, and id, published, source where known.",
        HelpName = "file.jsonl",
    };

    public ImportCommand(CommandScope scope)
        : base("import", "Store articles from a file. Bad lines are reported and skipped.", scope)
    {
        Add(path);
        Examples =
        [
            "briefingbot import articles.jsonl",
            "briefingbot import articles.jsonl --json 2>skipped.txt",
            """{"title": "A flaw in X", "url": "https://news.example/x", "published": "2017-05-12", "text": "…"}      (a line of the file)""",
        ];
    }

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        await using var file = ImportedFile.Open(words.GetRequiredValue(path));
        using var corpus = Scope.OpenCorpus();
        var report = new ImportReport(Terminal);
        var outcome = await Progress.ShowAsync(
            "Importing",
            file.Length,
            () => file.Position,
            () => corpus.Import.RunAsync(ImportFile.ReadAsync(file, sample: false, cancellationToken), report, cancellationToken),
            cancellationToken);
        report.End(outcome);
        if (WantsJson(words))
        {
            JsonOutput.Write(Terminal, outcome, shapes => shapes.ImportOutcome);
        }
        else
        {
            var kept = outcome.Read - outcome.Added - outcome.Revised - outcome.Skipped.Count;
            Terminal.Output.WriteLine(FormattableString.Invariant(
                $"Read {outcome.Read:N0} lines: {outcome.Added:N0} added, {outcome.Revised:N0} revised, {kept:N0} kept already, {outcome.Skipped.Count:N0} skipped."));
        }

        return outcome.Skipped.Count == 0 ? ExitCode.Success : ExitCode.Failure;
    }
}
