using System.CommandLine;
using BriefingBot.Articles;
using BriefingBot.Chat;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;

namespace BriefingBot.Cli.Commands;

/// <summary>An article with its versions and mentions.</summary>
internal sealed class ShowArticleCommand : CliCommand
{
    private readonly Argument<string> id = new("id") { Description = "The article's id, as search --json shows it.", HelpName = "ID" };

    public ShowArticleCommand(CommandScope scope)
        : base("show", "Show an article with its versions and the identifiers in it.", scope)
    {
        Add(id);
        Examples = ["briefingbot articles show a-0123456789abcdef"];
    }

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var articleId = words.GetRequiredValue(id);
        var article = await FindAsync(articleId, cancellationToken)
            ?? throw new FailedException($"There is no article {articleId} in {Scope.Settings.DataDirectory}. search --json shows the ids.");
        if (WantsJson(words))
        {
            JsonOutput.Write(Terminal, article, shapes => shapes.ShownArticle);
        }
        else
        {
            new ArticlePage(Terminal).Write(article);
        }

        return ExitCode.Success;
    }

    /// <summary>Among the articles, and among the samples: answers cite those too.</summary>
    private async Task<ShownArticle?> FindAsync(string articleId, CancellationToken cancellationToken)
    {
        var directory = Scope.Settings.DataDirectory;
        foreach (var place in new[] { directory, Desk.SamplesDirectoryOf(directory) })
        {
            if (!File.Exists(Corpus.StorePathOf(place)))
            {
                continue;
            }

            using var corpus = Corpus.Open(place, Scope.Clock);
            if (await corpus.Store.FindHistoryAsync(articleId, cancellationToken) is { } history)
            {
                var sources = await corpus.Sources.ListAsync(cancellationToken);
                return ShownArticle.Of(history, sources.Single(source => source.Id == history.Versions[^1].SourceId));
            }
        }

        return null;
    }
}
