using BriefingBot.Articles;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Contracts;

/// <summary>Whatever is stored, withdrawn and stored again: are the answers and the changes those of the rules?</summary>
public abstract class ModelContract<TSubject> : ArticleStoreContract<TSubject>
    where TSubject : IArticleStoreSubject, new()
{
    private const int Sequences = 60;

    [Fact]
    public async Task Any_sequence_gives_the_answers_and_the_changes_of_the_model()
    {
        var sequences = new List<StoreStep[]>();
        Cases.ForAll(StoreStep.Sequences, Sequences, sequences.Add);
        var outcomes = new HashSet<string>();
        foreach (var (steps, number) in sequences.Select((steps, number) => (steps, number)))
        {
            var model = new ArticleModel();
            var start = (await Store.CountAsync(Cancellation)).Sequence;
            foreach (var step in steps.Select(step => step.In(FormattableString.Invariant($"w{number}-"))))
            {
                if (step.Stored is { } draft)
                {
                    var (expected, actual) = (model.Store(draft), (await StoreAsync(draft))[0].GetType().Name);
                    Assert.True(expected == actual, $"Sequence {number}: {expected}, not {actual}, for {step} of {string.Join("; ", steps.AsEnumerable())}");
                    outcomes.Add(actual);
                }
                else
                {
                    Assert.Equal(model.Withdraw(step.Withdrawn!), await Store.WithdrawAsync(step.Withdrawn!, "a takedown", Cancellation));
                }
            }

            Assert.Equal(model.Changes, Numbered(await ChangesAsync(after: start)));
        }

        // The sequences are worth their time only while they come to all of it.
        Assert.Equal(["Added", "Conflict", "Revised", "Unchanged"], outcomes.Order(StringComparer.Ordinal));
    }

    /// <summary>With the ids that the store made told by their order, as the model tells them.</summary>
    private static IEnumerable<string> Numbered(IReadOnlyList<string> changes)
    {
        var made = changes.Select(change => change.Split(' ')[1]).Where(id => id.StartsWith("a-", StringComparison.Ordinal)).Distinct().ToList();
        return changes.Select(change => change.Split(' ') is [var kind, var id, var version] && made.IndexOf(id) is >= 0 and var at
            ? FormattableString.Invariant($"{kind} #{at + 1} {version}")
            : change);
    }
}
