using BriefingBot.Feeds.Rules;

namespace BriefingBot.Cli.Output;

/// <summary>Shows what the rules withdrew, or would: by source, each title with its reason.</summary>
internal sealed class RulesTable(Terminal terminal)
{
    private readonly Page page = new(terminal);

    public void Write(RulesOutcome outcome, bool dryRun)
    {
        foreach (var source in outcome.Withdrawn.GroupBy(article => article.Source))
        {
            page.Line(new($"{source.Key}: {Articles(source.Count())}", Ink.Strong));
            foreach (var article in source)
            {
                page.Line(new(article.Title.Length > 0 ? article.Title : article.ArticleId, Ink.Plain), 2);
                page.Line(new(article.Reason, Ink.Faint), 4);
            }
        }

        page.Paragraph([FormattableString.Invariant(
            $"{(dryRun ? "Would withdraw" : "Withdrew")} {Articles(outcome.Withdrawn.Count)}, and {(dryRun ? "keep" : "kept")} {outcome.Kept:N0} of sources with rules.{(dryRun ? " Nothing was changed." : "")}")]);
    }

    private static string Articles(int count) => FormattableString.Invariant($"{count:N0} article{(count == 1 ? "" : "s")}");
}
