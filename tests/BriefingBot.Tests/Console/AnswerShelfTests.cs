using BriefingBot.LocalConsole;
using BriefingBot.Replies;

namespace BriefingBot.Tests.LocalConsole;

public sealed class AnswerShelfTests
{
    [Fact]
    public void The_last_answers_are_held_and_older_ones_are_not()
    {
        var shelf = new AnswerShelf();
        var ids = Enumerable.Range(0, AnswerShelf.Capacity + 1)
            .Select(i => shelf.Keep(new($"question {i}", HelpReply.Create(), DateTimeOffset.UnixEpoch)))
            .ToList();

        Assert.Null(shelf.Find(ids[0]));
        Assert.Equal("question 1", shelf.Find(ids[1])?.Question);
        Assert.Equal($"question {AnswerShelf.Capacity}", shelf.Find(ids[^1])?.Question);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }
}
