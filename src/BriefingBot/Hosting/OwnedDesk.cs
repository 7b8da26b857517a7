using BriefingBot.Chat;
using BriefingBot.Retrieval;
using BriefingBot.Storage;

namespace BriefingBot.Hosting;

/// <summary>
/// Opens the desk as the owner of its index. The host has to be the owner: it is the process that keeps the index up to the store,
/// and one that merely reads would fall behind for good as soon as the owner ends.
/// </summary>
internal static class OwnedDesk
{
    /// <summary>A command that found no host owns the index until it has answered: a host that starts meanwhile waits for it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);

    /// <exception cref="StoreException">A store cannot be opened, or another process keeps the index.</exception>
    public static async Task<Desk> OpenAsync(
        DeskSetup setup, TimeProvider clock, TimeSpan patience, ILogger<SearchableCorpus> logger, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            var desk = await Desk.OpenAsync(setup, clock, logger, cancellationToken);
            if (desk.Articles.OwnsIndex)
            {
                return desk;
            }

            desk.Dispose();
            if (clock.GetElapsedTime(started) >= patience)
            {
                throw new StoreException(
                    $"Another process keeps the index of {setup.DataDirectory}, most likely a running host: stop it, or set DataDirectory to another folder.");
            }

            await Task.Delay(LookAgain, clock, cancellationToken);
        }
    }
}
