using BriefingBot.Articles;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Tests.Articles;

/// <summary>One article that cannot be taken in holds up no other.</summary>
public sealed class ChangeFollowerTests
{
    [Fact]
    public async Task A_change_that_fails_three_times_is_set_aside_and_counted()
    {
        using var folder = new CorpusFolder();
        await folder.ImportAsync(CliDesk.Worm("1"), CliDesk.Worm("2"), CliDesk.Worm("3"));
        using var corpus = Corpus.Open(folder.Path, folder.Clock);
        var target = new PickyTarget("2");
        var follower = new ChangeFollower("the test", target, 100, corpus.Store, folder.Clock, NullLogger.Instance);

        var last = await follower.ApplyAsync(0, TestContext.Current.CancellationToken).LastAsync(TestContext.Current.CancellationToken);

        Assert.Equal((3, 1), (last, follower.SetAside));
        Assert.Equal(["1", "3"], target.Taken);
        Assert.Equal(["2"], target.PassedOver);
        Assert.Equal(1 + 3, target.Refused);
    }

    private sealed class PickyTarget(string refused) : IChangeTarget
    {
        public List<string> Taken { get; } = [];

        public List<string> PassedOver { get; } = [];

        public int Refused { get; private set; }

        public Task ApplyAsync(IReadOnlyList<ArticleChange> changes, CancellationToken cancellationToken)
        {
            if (changes.Any(change => change.ArticleId == refused))
            {
                Refused++;
                throw new InvalidOperationException("a test's");
            }

            Taken.AddRange(changes.Select(change => change.ArticleId));
            return Task.CompletedTask;
        }

        public Task PassOverAsync(ArticleChange change, CancellationToken cancellationToken)
        {
            PassedOver.Add(change.ArticleId);
            return Task.CompletedTask;
        }
    }
}
