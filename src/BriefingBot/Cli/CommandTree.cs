using System.CommandLine;
using System.CommandLine.Help;
using BriefingBot.Cli.Commands;

namespace BriefingBot.Cli;

/// <summary>All commands with their options and their help.</summary>
internal static class CommandTree
{
    public static RootCommand Create(CommandScope scope)
    {
        var root = new RootCommand(
            """
            Answers questions on security news from its own articles; every sentence cites the article behind it.
            Without a command it starts the server. Settings follow as --Key:Name=value.
            """)
        {
            HelpName = "briefingbot",
        };
        root.Directives.Clear();
        root.Options.Remove(root.Options.OfType<HelpOption>().Single());
        root.Options.Single(option => option is VersionOption).Description = "Show the version.";
        root.Add(new HelpOption("--help", "-h", "-?")
        {
            Description = "Show this help.",
            Action = new HelpPages(scope.Terminal.Width),
        });
        root.Add(scope.Json);

        // Launch takes it out of the words, wherever it stands; here it is for the help, and for one without a folder.
        root.Add(new Option<string>("--data")
        {
            Description = "The folder that keeps the articles and their index.",
            HelpName = "DIR",
            Recursive = true,
        });
        root.Add(new BriefCommand(scope));
        root.Add(new SearchCommand(scope));
        root.Add(new ImportCommand(scope));
        root.Add(new FeedCommand(scope));
        root.Add(new ExtractCommand(scope));
        root.Add(new IngestCommand(scope));
        root.Add(new Command("sources", "Check and list the sources, try an address, apply rules, or import a reading list.")
        {
            new CheckSourcesCommand(scope), new ListSourcesCommand(scope), new TrySourceCommand(scope),
            new ApplyRulesCommand(scope), new ImportOpmlCommand(scope),
        });
        root.Add(new Command("articles", "Show or remove stored articles.") { new ShowArticleCommand(scope), new RemoveArticlesCommand(scope) });
        root.Add(new Command("aliases", "Import who is known by which other names.") { new ImportAliasesCommand(scope) });
        root.Add(new Command("answers", "List, show or export the answers that are kept.")
        {
            new ListAnswersCommand(scope), new ShowAnswerCommand(scope), new ExportAnswersCommand(scope),
        });
        root.Add(new Command("privacy", "Hand out or erase what is kept of a person, and show who did so.")
        {
            new ExportPersonCommand(scope), new ErasePersonCommand(scope), new ShowAuditCommand(scope),
        });
        root.Add(new StoriesCommand(scope));
        root.Add(new CheckCommand(scope));
        root.Add(new EgressCommand(scope));
        root.Add(new BackupCommand(scope));
        root.Add(new ReindexCommand(scope));
        root.Add(new StatsCommand(scope));
        root.Add(new DoctorCommand(scope));
        return root;
    }
}
