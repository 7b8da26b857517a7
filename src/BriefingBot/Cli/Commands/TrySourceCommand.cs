using System.CommandLine;
using BriefingBot.Articles;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;
using BriefingBot.Feeds.Health;

namespace BriefingBot.Cli.Commands;

/// <summary>Fetches addresses now as a source would be; adds nothing.</summary>
internal sealed class TrySourceCommand : CliCommand
{
    private readonly Argument<string[]> urls = new("url") { Description = "Addresses of feeds.", HelpName = "url", Arity = ArgumentArity.OneOrMore };

    public TrySourceCommand(CommandScope scope)
        : base("try", "Fetch an address now as a source would be, without adding it.", scope)
    {
        Add(urls);
        Examples = ["briefingbot sources try https://news.example/feed"];
    }

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        using var fetcher = Scope.CreateFetcher();
        var trial = new SourceTrial(fetcher);
        foreach (var url in words.GetRequiredValue(urls))
        {
            var outcome = CanonicalUrl.IsWebAddress(url, out var address)
                ? await trial.TryAsync(address, cancellationToken)
                : new(TrialStatus.Refused, "this is no http or https address", 0, null);
            if (WantsJson(words))
            {
                JsonOutput.WriteLine(Terminal, new TriedAddress(url, outcome.Status, outcome.Reason, outcome.Entries), shapes => shapes.TriedAddress);
            }
            else
            {
                Show(url, outcome);
            }
        }

        return ExitCode.Success;
    }

    /// <summary>With an entry for the manifest where it can be read.</summary>
    private void Show(string url, TrialOutcome outcome)
    {
        var page = new Page(Terminal);
        page.Line(new($"{url}  {outcome.Status.ToString().ToLowerInvariant()}{(outcome.Reason is null ? "" : ": " + outcome.Reason)}", Ink.Plain));
        if (outcome.Status == TrialStatus.Ok && CanonicalUrl.IsWebAddress(url, out var address))
        {
            page.Line(new(FormattableString.Invariant($"# {outcome.Entries:N0} entries"), Ink.Faint), 2);
            page.Line(new($"- id: {Source.IdOf(RegistrableHost.Of(address))}", Ink.Plain), 2);
            page.Line(new("kind: feed", Ink.Plain), 4);
            page.Line(new($"url: {url}", Ink.Plain), 4);
            page.Line(new($"name: \"{(outcome.Title ?? address.Host).Replace("\\", "", StringComparison.Ordinal).Replace("\"", "'", StringComparison.Ordinal)}\"", Ink.Plain), 4);
        }
    }
}
