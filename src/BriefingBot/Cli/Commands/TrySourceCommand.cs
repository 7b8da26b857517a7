using System.CommandLine;
using System.Globalization;
using BriefingBot.Articles;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;
using BriefingBot.Feeds.Health;
using BriefingBot.Feeds.Manifest;

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
        var known = ManifestFile.Read(Scope.Settings.ManifestPath) is ManifestRead.Good { Manifest.Sources: var all } ? all : [];
        var ids = new NewSourceIds(known.Select(each => each.Source.Id));
        foreach (var url in words.GetRequiredValue(urls))
        {
            var listed = ListedAt(url, known);
            var outcome = CanonicalUrl.IsWebAddress(url, out _)
                ? await trial.TryAsync(listed is null ? new(SourceKind.Feed, url, TimeSpan.Zero) : listed.Origin! with { Address = url }, cancellationToken)
                : new(TrialStatus.Refused, "this is no http or https address", 0, null);
            if (WantsJson(words))
            {
                JsonOutput.WriteLine(Terminal, new TriedAddress(url, outcome.Status, outcome.Reason, outcome.Entries, outcome.Dropped), shapes => shapes.TriedAddress);
            }
            else
            {
                Show(url, outcome, listed, ids);
            }
        }

        return ExitCode.Success;
    }

    private static Source? ListedAt(string url, IReadOnlyList<ListedSource> known) => known
        .Select(each => each.Source)
        .FirstOrDefault(source => source.Origin!.Kind != SourceKind.Folder && CanonicalUrl.Of(source.Origin.Address) == CanonicalUrl.Of(url));

    /// <summary>With an entry for the manifest where it can be read.</summary>
    private void Show(string url, TrialOutcome outcome, Source? listed, NewSourceIds ids)
    {
        var page = new Page(Terminal);
        page.Line(new($"{url}  {outcome.Status.ToString().ToLowerInvariant()}{(outcome.Reason is null ? "" : ": " + outcome.Reason)}", Ink.Plain));
        if (outcome.Status != TrialStatus.Ok)
        {
            return;
        }

        page.Line(new(FormattableString.Invariant($"# {outcome.Entries:N0} entries{(listed is null ? "" : PlaceOf(listed, outcome))}"), Ink.Faint), EntryPage.Indent);
        if (ManifestEntry.Of(url, outcome.Title ?? "", [], ids) is { } entry)
        {
            new EntryPage(Terminal).Write(entry);
        }
    }

    private static string PlaceOf(Source listed, TrialOutcome outcome) => FormattableString.Invariant(
        $"; the manifest has it as {listed.Id}, whose rules drop {(outcome.Dropped == 0 ? "none" : outcome.Dropped.ToString("N0", CultureInfo.InvariantCulture))}");
}
