using System.CommandLine;
using BriefingBot.Articles;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;
using BriefingBot.Diagnosis;
using BriefingBot.Feeds.Health;
using BriefingBot.Feeds.Manifest;
using BriefingBot.Manifests;
using BriefingBot.Storage;

namespace BriefingBot.Cli.Commands;

/// <summary>Validates the manifest and tries its sources. Nothing is stored and nothing is applied.</summary>
internal sealed class CheckSourcesCommand : CliCommand
{
    private const int AtOnce = 8;

    private readonly Argument<string?> only = new("id") { Description = "Try this source alone.", HelpName = "ID", Arity = ArgumentArity.ZeroOrOne };

    private readonly Option<bool> offline = new("--offline")
    {
        Description = "Do not try the sources: check the file alone.",
        Arity = ArgumentArity.Zero,
    };

    public CheckSourcesCommand(CommandScope scope)
        : base("check", "Validate the manifest and try its sources.", scope)
    {
        Add(only);
        Add(offline);
        Examples = ["briefingbot sources check --offline", "briefingbot sources check krebs"];
    }

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var problems = ManifestFile.Read(Scope.Settings.ManifestPath) switch
        {
            ManifestRead.Broken broken => broken.Problems,
            ManifestRead.Good { Manifest: var manifest } => await TryAsync(manifest, words, cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        Show(new(problems.Count == 0, problems), WantsJson(words));
        return problems.Count == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private async Task<IReadOnlyList<ManifestProblem>> TryAsync(SourcesManifest manifest, ParseResult words, CancellationToken cancellationToken)
    {
        var chosen = Chosen(manifest, words.GetValue(only));
        Remark(manifest, chosen);
        await RemarkAppliedAsync(manifest, cancellationToken);
        if (words.GetValue(offline))
        {
            return [];
        }

        using var fetcher = Scope.CreateFetcher();
        var trial = new SourceTrial(fetcher);
        var problems = new ManifestProblem?[chosen.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, chosen.Count, options, async (at, stop) =>
        {
            var (source, line, column) = chosen[at];
            var outcome = await trial.TryAsync(source.Origin!, stop);
            problems[at] = outcome.Status == TrialStatus.Ok ? null : new(manifest.File, line, column, $"source {source.Id} cannot be read: {outcome.Reason}");
        });
        return [.. problems.OfType<ManifestProblem>()];
    }

    private static List<ListedSource> Chosen(SourcesManifest manifest, string? id) =>
        id is null ? [.. manifest.Sources.Where(listed => listed.Source.Origin!.Enabled)]
        : manifest.Sources.FirstOrDefault(listed => listed.Source.Id == id) is { } named ? [named]
        : throw new FailedException($"There is no source {id} in {manifest.File}.");

    /// <summary>What is right and may still not be meant.</summary>
    private void Remark(SourcesManifest manifest, List<ListedSource> chosen)
    {
        if (manifest.Missing)
        {
            Terminal.Say($"There is no manifest {manifest.File}: no source is polled.");
        }

        var clearance = Scope.Settings.DefaultClearance.Max;
        foreach (var (source, line, _) in chosen.Where(listed => listed.Source.Tlp > clearance))
        {
            Terminal.Say(FormattableString.Invariant(
                $"{manifest.File}:{line} source {source.Id} is {source.Tlp.Label()}, and channels see up to {clearance.Label()} (Channels:DefaultMaxTlp): their answers leave it out."));
        }
    }

    /// <summary>A store that is not there, or of another version, is left as it is.</summary>
    private async Task RemarkAppliedAsync(SourcesManifest manifest, CancellationToken cancellationToken)
    {
        var directory = Scope.Settings.DataDirectory;
        if (!StoreCheck.IsCurrent(Corpus.StorePathOf(directory), SchemaMigrations.Corpus))
        {
            return;
        }

        using var corpus = Corpus.Open(directory, Scope.Clock);
        if (await corpus.Sources.ReadRevisionAsync(cancellationToken) is { } applied && applied != manifest.Revision)
        {
            Terminal.Say($"This host's {manifest.File} differs from the applied one. A running host applies it within seconds; so does ingest.");
        }
    }

    private void Show(SourcesCheck check, bool json)
    {
        if (json)
        {
            JsonOutput.Write(Terminal, check, shapes => shapes.SourcesCheck);
            return;
        }

        var page = new Page(Terminal);
        foreach (var problem in check.Problems)
        {
            page.Line(new(problem.ToString(), Ink.Plain));
        }

        page.Line(new(check.Valid ? "No problem." : FormattableString.Invariant($"{check.Problems.Count:N0} problem{(check.Problems.Count == 1 ? "" : "s")}."), Ink.Strong));
    }
}
