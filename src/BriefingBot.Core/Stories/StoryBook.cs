using BriefingBot.Articles;
using BriefingBot.Retrieval;
using BriefingBot.Stories.Grouping;
using BriefingBot.Stories.Keeping;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Stories;

/// <summary>The stories of a corpus. The process that owns the corpus' index keeps them up to the articles.</summary>
public sealed class StoryBook
{
    /// <summary>How long a reader waits for the owner before it answers with what there is.</summary>
    private static readonly TimeSpan WaitForOwner = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    private readonly SearchableCorpus corpus;
    private readonly StoryFollower follower;
    private readonly StoryListing listing;
    private readonly TimeProvider clock;

    public StoryBook(SearchableCorpus corpus, TimeProvider clock, ILogger logger)
        : this(corpus, StoryRules.Default, clock, logger)
    {
    }

    internal StoryBook(SearchableCorpus corpus, StoryRules rules, TimeProvider clock, ILogger logger)
    {
        (this.corpus, this.clock) = (corpus, clock);
        follower = new(corpus.Corpus, rules, clock, logger);
        listing = new(corpus.Corpus.Database);
    }

    /// <summary>Brings the stories up to the store: the owner does it, a reader waits up to three seconds for the owner.</summary>
    /// <returns>How many changes are not in the stories yet; 0 for the owner.</returns>
    public async Task<long> CatchUpAsync(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        if (corpus.OwnsIndex)
        {
            await follower.CatchUpAsync(progress, cancellationToken);
            return 0;
        }

        var target = await corpus.Corpus.Store.ReadSequenceAsync(cancellationToken);
        var started = clock.GetTimestamp();
        long behind;
        while ((behind = target - await ReadSequenceAsync(cancellationToken)) > 0 && clock.GetElapsedTime(started) < WaitForOwner)
        {
            await Task.Delay(LookAgain, clock, cancellationToken);
        }

        return Math.Max(0, behind);
    }

    /// <summary>Follows the store until it is cancelled: the owner's work while the host runs.</summary>
    public Task FollowAsync(CancellationToken cancellationToken) => follower.FollowAsync(cancellationToken);

    /// <summary>The last change that is in the stories.</summary>
    public Task<long> ReadSequenceAsync(CancellationToken cancellationToken) => corpus.Corpus.Store.ReadCursorAsync(StoryFollower.Name, cancellationToken);

    /// <summary>The stories as the clearance reaches them, newest first.</summary>
    /// <param name="since">Only those with an article of this time or later; null for all.</param>
    public async Task<IReadOnlyList<Story>> ListAsync(DateTimeOffset? since, Clearance clearance, CancellationToken cancellationToken) =>
        await listing.ReadAsync(
            since, (await corpus.ListSourcesAsync(clearance, cancellationToken)).Where(StoryFollower.TellsStories).ToDictionary(source => source.Id), cancellationToken);
}
