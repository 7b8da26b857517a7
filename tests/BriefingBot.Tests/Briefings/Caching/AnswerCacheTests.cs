using BriefingBot.Articles;
using BriefingBot.Briefings;
using BriefingBot.Hosting;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Tests.Briefings.Caching;

/// <summary>In memory alone.</summary>
public sealed class AnswerCacheTests : IAsyncLifetime
{
    private readonly CacheOfHost cache = new("", TimeProvider.System, NullLoggerFactory.Instance);
    private readonly CountingWriter writer = new();
    private FilledCorpus? corpus;

    private FilledCorpus Corpus => corpus ?? throw new InvalidOperationException("Not initialized.");

    public async ValueTask InitializeAsync() =>
        corpus = await FilledCorpus.OfAsync(Some.StoryAbout("Gravelock", "12"), Some.StoryAbout("Gravelock", "30", "intel", Tlp.Green));

    public ValueTask DisposeAsync()
    {
        Corpus.Dispose();
        return cache.DisposeAsync();
    }

    [Fact]
    public async Task The_second_answer_is_the_first_but_for_what_is_counted_anew()
    {
        var first = await AskAsync("gravelock");
        Corpus.Clock.Advance(TimeSpan.FromMinutes(5));
        var second = await AskAsync("gravelock");

        Assert.Equal(1, writer.Count);
        Assert.Equal((false, true), (first.Cached, second.Cached));
        Assert.Equal(Corpus.Clock.GetUtcNow(), second.AsOf);
        Assert.NotEmpty(first.Sentences);
        Assert.Equivalent(first with { Cached = true, AsOf = second.AsOf }, second, strict: true);
    }

    [Fact]
    public async Task A_new_matching_article_changes_the_answer_at_once()
    {
        await AskAsync("gravelock");
        await Corpus.AddAsync(Some.StoryAbout("Gravelock", "45", "gazette"));

        var answer = await AskAsync("gravelock");

        Assert.False(answer.Cached);
        Assert.Equal(3, answer.Searched.Articles);
        Assert.Equal(2, writer.Count);
    }

    [Fact]
    public async Task An_article_about_something_else_changes_what_was_searched_and_not_what_was_written()
    {
        await AskAsync("gravelock");
        await Corpus.AddAsync(Some.StoryAbout("Tinfang", "45", "gazette"));

        var answer = await AskAsync("gravelock");

        Assert.True(answer.Cached);
        Assert.Equal(3, answer.Searched.Articles);
    }

    [Fact]
    public async Task A_lower_clearance_never_meets_what_was_written_for_a_higher()
    {
        await AskAsync("gravelock");

        var answer = await AskAsync("gravelock", Tlp.Clear);

        Assert.False(answer.Cached);
        Assert.Equal("TLP:CLEAR", answer.Marking);
        Assert.DoesNotContain(answer.Sources, source => source.Source == "intel");
    }

    [Theory]
    [InlineData("gravelock", "GRAVELOCK", true)]
    [InlineData("gravelock since:3d", "gravelock since:3d", true)]
    [InlineData("gravelock", "gravelock hospitals", false)]
    [InlineData("gravelock", "gravelock source:wire,intel", false)]
    public async Task A_writing_belongs_to_its_words_and_filters(string first, string second, bool isShared)
    {
        await AskAsync(first);
        Corpus.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(isShared, (await AskAsync(second)).Cached);
    }

    [Fact]
    public async Task Another_model_writes_anew()
    {
        await AskAsync("gravelock");
        var model = new CountingWriter("other");

        var answer = await Corpus.BriefAsync("gravelock", model, cache.Answers);

        Assert.Equal((false, 1, "other"), (answer.Cached, model.Count, answer.Model));
    }

    [Fact]
    public async Task Nothing_found_is_found_anew_each_time()
    {
        Assert.Equal(BriefingStatus.NothingFound, (await AskAsync("tinfang")).Status);
        await Corpus.AddAsync(Some.StoryAbout("Tinfang", "45", "gazette"));

        Assert.Equal(BriefingStatus.Answered, (await AskAsync("tinfang")).Status);
    }

    [Fact]
    public async Task Two_hundred_who_ask_at_once_have_it_written_once()
    {
        var release = new TaskCompletionSource();
        var slow = new CountingWriter("slow") { Released = release.Task };
        // Each call comes back when it waits for the writer: all two hundred wait before it is let go.
        var askers = Enumerable.Range(0, 200).Select(_ => Corpus.BriefAsync("gravelock", slow, cache.Answers)).ToList();

        release.SetResult();
        var answers = await Task.WhenAll(askers);

        Assert.Equal(1, slow.Count);
        Assert.Single(answers, answer => !answer.Cached);
        Assert.Single(answers.Select(answer => answer.Id).Distinct());
    }

    private Task<Briefing> AskAsync(string topic, Tlp clearance = Tlp.Green) => Corpus.BriefAsync(topic, writer, cache.Answers, clearance);
}
