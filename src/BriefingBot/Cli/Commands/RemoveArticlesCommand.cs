using System.CommandLine;
using BriefingBot.Articles;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;

namespace BriefingBot.Cli.Commands;

/// <summary>Withdraws one article, or all of a source: no answer cites them from then on; their rows stay, with the reason.</summary>
internal sealed class RemoveArticlesCommand : CliCommand
{
    private const string UsualReason = "removed by an administrator";

    private readonly Argument<string?> id = new("id") { Description = "The article's id.", HelpName = "ID", Arity = ArgumentArity.ZeroOrOne };

    private readonly Option<string?> source = new("--source") { Description = "Remove all articles of this source.", HelpName = "ID" };

    private readonly Option<string> reason = new("--reason")
    {
        Description = "Kept with what is removed.",
        HelpName = "T",
        DefaultValueFactory = _ => UsualReason,
    };

    public RemoveArticlesCommand(CommandScope scope)
        : base("remove", "Withdraw an article, or all of a source.", scope)
    {
        Add(id);
        Add(source);
        Add(reason);
        Examples =
        [
            "briefingbot articles remove a-0123456789abcdef",
            "briefingbot articles remove --source news.example --reason \"takedown of 12 May\"",
        ];
    }

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var (articleId, sourceId, why) = (words.GetValue(id), words.GetValue(source), words.GetValue(reason) ?? UsualReason);
        if (articleId is null == sourceId is null)
        {
            throw new UsageException("Name either an article or a source: briefingbot articles remove ID, or briefingbot articles remove --source ID.");
        }

        using var corpus = Corpus.Open(Scope.Settings.DataDirectory, Scope.Clock);
        var withdrawn = sourceId is null
            ? await WithdrawAsync(corpus, articleId!, why, cancellationToken)
            : await WithdrawSourceAsync(corpus, sourceId, why, cancellationToken);
        if (WantsJson(words))
        {
            JsonOutput.Write(Terminal, new Withdrawn(withdrawn, why), shapes => shapes.Withdrawn);
        }
        else
        {
            Terminal.Output.WriteLine(FormattableString.Invariant($"Withdrew {withdrawn:N0} article{(withdrawn == 1 ? "" : "s")}: {Printable.Line(why)}."));
        }

        return ExitCode.Success;
    }

    private static async Task<int> WithdrawAsync(Corpus corpus, string articleId, string why, CancellationToken cancellationToken) =>
        await corpus.Store.WithdrawAsync(articleId, why, cancellationToken) ? 1
        : await corpus.Store.FindHistoryAsync(articleId, cancellationToken) is null ? throw new FailedException($"There is no article {articleId} in {corpus.Directory}.")
        : throw new FailedException($"Article {articleId} is withdrawn already.");

    private async Task<int> WithdrawSourceAsync(Corpus corpus, string sourceId, string why, CancellationToken cancellationToken)
    {
        var ids = await corpus.Store.ListIdsAsync(sourceId, cancellationToken);
        if (ids.Count == 0)
        {
            var known = (await corpus.Sources.ListAsync(cancellationToken)).Any(known => known.Id == sourceId);
            throw new FailedException(known ? $"Source {sourceId} has no articles." : $"There is no source {sourceId} in {corpus.Directory}.");
        }

        var done = new LastReport(0);
        return await Progress.ShowAsync("Withdrawing", ids.Count, () => done.Value, WithdrawAllAsync, cancellationToken);

        async Task<int> WithdrawAllAsync()
        {
            var withdrawn = 0;
            foreach (var articleId in ids)
            {
                withdrawn += await corpus.Store.WithdrawAsync(articleId, why, cancellationToken) ? 1 : 0;
                done.Report(withdrawn);
            }

            return withdrawn;
        }
    }
}
