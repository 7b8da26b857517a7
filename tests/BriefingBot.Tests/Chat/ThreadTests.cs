using BriefingBot.Articles;
using BriefingBot.Briefings.Records;
using BriefingBot.Chat;
using BriefingBot.Replies;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Chat;

/// <summary>Questions in a thread, read against what the thread is about.</summary>
public sealed class ThreadTests(ThreadTests.SampleDesk samples) : IClassFixture<ThreadTests.SampleDesk>
{
    private static readonly Asker Ann = new("slack:T1:C1", new(Tlp.Green)) { User = "slack:T1:U1", Visibility = Visibility.Channel, Thread = "C1:1700000000.0001" };

    private static int threads;

    /// <param name="readAs">What it is read as; null where it stands by itself.</param>
    [Theory]
    [InlineData("wannacry", "what about patches?", "wannacry patches")]
    [InlineData("wannacry", "who did it?", "wannacry who did it")]
    [InlineData("wannacry", "and in Germany?", "wannacry in Germany")]
    [InlineData("wannacry", "victims in Germany", "wannacry victims in Germany")]
    [InlineData("wannacry", "and at Renault?", "wannacry at Renault")]
    [InlineData("wannacry", "did it hit Renault?", "wannacry did it hit Renault")]
    [InlineData("wannacry", "how many computers?", "wannacry how many computers")]
    [InlineData("wannacry", "is there a patch?", "wannacry is there a patch")]
    [InlineData("wannacry", "how does it spread?", "wannacry how does it spread")]
    [InlineData("wannacry", "attribution", "wannacry attribution")]
    [InlineData("wannacry", "hospitals", "wannacry hospitals")]
    [InlineData("wannacry", "and the ransom?", "wannacry the ransom")]
    [InlineData("wannacry", "more on victims", "wannacry victims")]
    [InlineData("wannacry", "last week", "wannacry last week")]
    [InlineData("wannacry", "since:2017-06", "wannacry since:2017-06")]
    [InlineData("wannacry since:2017-05", "and until:2017-07?", "wannacry until:2017-07")]
    [InlineData("wannacry since:2017-05", "who did it?", "wannacry since:2017-05 who did it")]
    [InlineData("who is behind wannacry?", "what about patches?", "wannacry patches")]
    [InlineData("CVE-2017-0144", "is it exploited?", "CVE-2017-0144 is it exploited")]
    [InlineData("\"shadow brokers\"", "what did they steal?", "\"shadow brokers\" what did they steal")]
    [InlineData("wannacry", "notpetya", null)]
    [InlineData("wannacry", "what about notpetya?", null)]
    [InlineData("wannacry", "who is behind notpetya?", null)]
    [InlineData("wannacry", "the notpetya attack, who did it?", null)]
    [InlineData("wannacry", "CVE-2021-44228", null)]
    [InlineData("wannacry", "\"colonial pipeline\"", null)]
    [InlineData("wannacry", "supply chain attacks", null)]
    [InlineData("wannacry", "wannacry patches", null)]
    [InlineData("wannacry", "who is behind wannacry?", null)]
    [InlineData("phishing", "phishing against banks", null)]
    [InlineData("CVE-2017-0144", "CVE-2017-0145", null)]
    public async Task A_question_is_read_as_what_it_means_there(string thread, string question, string? readAs)
    {
        var asker = Ann with { Thread = $"pair-{Interlocked.Increment(ref threads)}" };
        await samples.Desk.AskAsync(thread, asker);

        Assert.Equal(readAs, ReadAs(await samples.Desk.AskAsync(question, asker)));
    }

    [Fact]
    public async Task A_new_topic_takes_the_place_of_the_threads_and_a_follow_up_does_not()
    {
        var asker = Ann with { Thread = "replaced" };
        await samples.Desk.AskAsync("wannacry", asker);
        await samples.Desk.AskAsync("and in Germany?", asker);
        Assert.Equal("wannacry patches", ReadAs(await samples.Desk.AskAsync("what about patches?", asker)));

        await samples.Desk.AskAsync("timeline heartbleed", asker);
        Assert.Equal("heartbleed patches", ReadAs(await samples.Desk.AskAsync("what about patches?", asker)));
    }

    [Fact]
    public async Task Another_thread_another_platform_and_no_thread_know_nothing_of_it()
    {
        var asker = Ann with { Thread = "apart" };
        await samples.Desk.AskAsync("wannacry", asker);

        Assert.Null(ReadAs(await samples.Desk.AskAsync("patches", asker with { Thread = "another" })));
        Assert.Null(ReadAs(await samples.Desk.AskAsync("patches", asker with { Channel = "teams:19:x" })));
        Assert.Null(ReadAs(await samples.Desk.AskAsync("patches", asker with { Thread = null })));
    }

    [Fact]
    public async Task What_somebody_asks_in_private_is_not_given_away_to_the_others_in_the_thread()
    {
        var asker = Ann with { Thread = "private", Visibility = Visibility.Private };
        await samples.Desk.AskAsync("wannacry", asker);

        Assert.Null(ReadAs(await samples.Desk.AskAsync("patches", asker with { User = "slack:T1:U2" })));
        Assert.Equal("wannacry patches", ReadAs(await samples.Desk.AskAsync("patches", asker)));
    }

    [Fact]
    public async Task After_a_week_of_silence_the_thread_is_forgotten()
    {
        using var desk = await FilledDesk.OfAsync(Some.StoryAbout("Gravelock", "12"));
        await desk.AskAsync("gravelock", Ann);
        desk.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Equal("gravelock patches", ReadAs(await desk.AskAsync("patches", Ann)));

        desk.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Null(ReadAs(await desk.AskAsync("patches", Ann)));
    }

    private static string? ReadAs(Reply reply) => reply.Notices
        .Where(notice => notice.StartsWith("Read as: ", StringComparison.Ordinal))
        .Select(notice => notice["Read as: ".Length..])
        .SingleOrDefault();

    /// <summary>One desk for all pairs: the samples that come with the program.</summary>
    public sealed class SampleDesk : IAsyncLifetime
    {
        internal FilledDesk Desk { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Desk = await FilledDesk.OfAsync(RecordRules.Default, samples: true);

        public ValueTask DisposeAsync()
        {
            Desk.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
