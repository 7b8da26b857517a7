using BriefingBot.Chat;
using BriefingBot.Feeds;
using BriefingBot.Retrieval;

namespace BriefingBot.Cli.Commands;

/// <summary>Opens the desk for one question.</summary>
internal static class OpenedDesk
{
    /// <summary>Where the command line asks from.</summary>
    public const string Channel = "cli:local";

    public static Task<Desk> OpenAsync(CommandScope scope, CancellationToken cancellationToken) => Desk.OpenAsync(
        scope.Settings.Desk,
        scope.Clock,
        new LineLogger<SearchableCorpus>(scope.Terminal),
        cancellationToken);

    /// <summary>Polls the sources that are due, and says what was read.</summary>
    public static async Task CheckSourcesAsync(this Desk desk, CommandScope scope, CancellationToken cancellationToken)
    {
        using var fetcher = scope.CreateFetcher();
        var sources = new FeedReader(
            desk.Articles.Corpus, desk.Store, scope.Settings.ManifestPath, fetcher, scope.Clock, new LineLogger<FeedReader>(scope.Terminal));

        // One that is broken is complained of, and leaves the sources that are applied.
        await sources.ApplyManifestAsync(cancellationToken);
        scope.Terminal.Say(await desk.CheckSourcesAsync(scope.Settings.LocalAsker(Channel), sources, cancellationToken));
    }

    /// <summary>Brings the index up to the store, and says what it could not see of it.</summary>
    public static async Task CatchUpAsync(this Desk desk, CommandScope scope, CancellationToken cancellationToken)
    {
        var indexed = new LastReport(desk.Articles.IndexedSequence);
        var all = await desk.Articles.Corpus.Store.ReadSequenceAsync(cancellationToken);
        var missing = await new ProgressBar(scope.Terminal, scope.Clock).ShowAsync(
            "Indexing", all, () => indexed.Value, () => desk.CatchUpAsync(indexed, cancellationToken), cancellationToken);
        if (missing > 0)
        {
            scope.Terminal.Say(missing == 1
                ? "1 article is not indexed yet: this answer does not see it as it is now."
                : FormattableString.Invariant($"{missing:N0} articles are not indexed yet: this answer does not see them as they are now."));
        }
    }

    /// <summary>Brings the stories up to the store, and says what is not in them. Where a host runs, this waits for it.</summary>
    public static async Task CatchUpStoriesAsync(this Desk desk, CommandScope scope, CancellationToken cancellationToken)
    {
        var all = await desk.Articles.Corpus.Store.ReadSequenceAsync(cancellationToken);
        var grouped = new LastReport(await desk.Stories.ReadSequenceAsync(cancellationToken));
        var missing = await new ProgressBar(scope.Terminal, scope.Clock).ShowAsync(
            "Grouping into stories", all, () => grouped.Value, () => desk.CatchUpStoriesAsync(grouped, cancellationToken), cancellationToken);
        if (missing > 0)
        {
            scope.Terminal.Say(FormattableString.Invariant($"{missing:N0} change{(missing == 1 ? " is" : "s are")} not in the stories yet."));
        }
    }
}
