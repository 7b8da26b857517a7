using System.Globalization;
using BriefingBot.Articles;
using BriefingBot.Cli.Output;
using BriefingBot.Feeds;
using BriefingBot.Feeds.Archives;

namespace BriefingBot.Cli.Commands;

/// <summary>Reads the archives of sources, all at once, for each host is asked slowly; says on standard error how far it is.</summary>
internal sealed class BackFilling(FeedReader reader, Terminal terminal)
{
    /// <param name="sources">Feeds that could be polled.</param>
    /// <returns>By the sources' ids.</returns>
    public async Task<IReadOnlyDictionary<string, BackFill>> ReadAsync(IReadOnlyCollection<Source> sources, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (sources.Count == 0)
        {
            return new Dictionary<string, BackFill>();
        }

        terminal.Say($"Reading what {(sources.Count == 1 ? sources.Single().Id : $"{sources.Count} sources")} published before, back to {ReachText.Day(since)}: one page in ten seconds of a host. Ctrl-C ends it; the same command goes on where it was.");
        var outcomes = await Task.WhenAll(sources.Select(source => reader.BackFillAsync(source, since, Tell, cancellationToken)));
        return outcomes.ToDictionary(outcome => outcome.Id);
    }

    private void Tell(BackFill soFar)
    {
        if (soFar.Pages > 0)
        {
            terminal.Say(string.Create(
                CultureInfo.InvariantCulture, $"{soFar.Id}: {soFar.Pages:N0} {(soFar.Pages == 1 ? "page" : "pages")}, {soFar.Added:N0} added{ReachText.Of(soFar.ReachesBackTo)}"));
        }
    }
}
