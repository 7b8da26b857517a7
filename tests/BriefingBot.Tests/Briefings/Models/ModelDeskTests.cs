using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using BriefingBot.Articles;
using BriefingBot.Briefings;
using BriefingBot.Briefings.Caching;
using BriefingBot.Briefings.Composing;
using BriefingBot.Hosting;
using BriefingBot.Replies;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Tests.Briefings.Models;

/// <summary>What a desk with a model costs, shows, keeps and says.</summary>
public sealed class ModelDeskTests : IAsyncLifetime
{
    private const string Canary = "Gravelock was seen in the vault of Whitethorn House by an informant who must not be named.";

    private readonly WillingClock clock = new();
    private readonly CacheOfHost cache = new("", TimeProvider.System, NullLoggerFactory.Instance);
    private FilledCorpus? corpus;
    private FakeModelServer? server;

    private FilledCorpus Corpus => corpus ?? throw new InvalidOperationException("Not initialized.");

    private FakeModelServer Server => server ?? throw new InvalidOperationException("Not initialized.");

    public async ValueTask InitializeAsync()
    {
        corpus = await FilledCorpus.OfAsync(
            Some.StoryAbout("Gravelock", "12"),
            Some.StoryAbout("Gravelock", "30", "gazette"),
            Some.Story("secret", "Gravelock in Whitethorn House", Canary, "intel", Tlp.Amber),
            Some.StoryAbout("Tinfang", "45", "vault", Tlp.Amber));
        server = await FakeModelServer.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await cache.DisposeAsync();
        Corpus.Dispose();
    }

    [Fact]
    public async Task A_sentence_that_fails_is_written_again_once_with_the_reason_and_the_rest_keeps_its_place()
    {
        Server.Answer = messages => messages.Count > 2
            ? """{"enough_evidence": true, "sentences": [{"of": 0, "citations": [1], "text": "Gravelock is a ransomware worm that spreads through an old flaw in file servers.", "facet": "definition"}]}"""
            : FakeModelServer.Sentences(
                ("Gravelock emptied the bank accounts of four hundred Swiss dentists.", [1]),
                ("Install the update on every server to stop Gravelock, the national cyber security centre advised.", [1]));
        using var desk = new ModelDesk(Corpus, Server.Options(), clock);

        var answer = await desk.AskAsync("gravelock");

        Assert.Equal(("model", null), (answer.Writer, answer.FallbackReason));
        Assert.Collection(
            answer.Sentences,
            first => Assert.StartsWith("Gravelock is a ransomware worm", first.Text, StringComparison.Ordinal),
            second => Assert.StartsWith("Install the update", second.Text, StringComparison.Ordinal));
        Assert.Equal(2, Server.Requests.Count);
        var repair = Server.Requests.Last();
        Assert.False(repair.Body.TryGetProperty("stream", out var streams) && streams.GetBoolean());
        Assert.Contains("Swiss dentists", repair.Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_repaired_is_dropped_and_quoted_sentences_that_add_something_follow()
    {
        Server.Answer = _ => FakeModelServer.Sentences(
            ("Gravelock emptied the bank accounts of four hundred Swiss dentists.", [1]),
            ("Gravelock is a ransomware worm that spreads through an old flaw in file servers.", [1]));
        using var desk = new ModelDesk(Corpus, Server.Options(), clock);

        var answer = await desk.AskAsync("gravelock");

        Assert.Equal("model", answer.Writer);
        Assert.StartsWith("Too little of what the model wrote could be verified;", answer.FallbackReason, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Sentences, sentence => sentence.Text.Contains("dentists", StringComparison.Ordinal));
        Assert.StartsWith("Gravelock is a ransomware worm", answer.Sentences[0].Text, StringComparison.Ordinal);
        Assert.True(answer.Sentences.Count > 1);
        Assert.Equal(answer.Sentences.Count, answer.Sentences.Select(sentence => sentence.Text).Distinct().Count());
    }

    [Fact]
    public async Task What_came_before_a_model_fell_silent_stands_and_quotations_follow_it()
    {
        using var model = new FallingSilent(() => clock.Advance(TimeSpan.FromSeconds(17.5)));
        using var desk = new ModelDesk(Corpus, model, clock);

        var answer = await desk.AskAsync("gravelock");

        Assert.Equal("The model did not answer in time; what it wrote was checked, and quoted sentences may follow it.", answer.FallbackReason);
        Assert.Equal("model", answer.Writer);
        Assert.True(answer.Sentences.Count > 1);
    }

    [Fact]
    public async Task A_finished_answer_is_kept_and_one_that_failed_is_not()
    {
        Server.Behaviour = call => call == 0 ? ModelBehaviour.RefusesTheKey : ModelBehaviour.Answers;
        using var desk = new ModelDesk(Corpus, Server.Options(), clock, cache.Answers);

        var (failed, written, cached) = (await desk.AskAsync("gravelock"), await desk.AskAsync("gravelock"), await desk.AskAsync("gravelock"));

        Assert.Equal(("extractive", false), (failed.Writer, failed.Cached));
        Assert.Equal(("model", false, 1000), (written.Writer, written.Cached, written.Tokens.In));
        Assert.Equal(("model", true, 0), (cached.Writer, cached.Cached, cached.Tokens.In));
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task Two_hundred_who_ask_at_once_cost_one_call()
    {
        var release = new TaskCompletionSource();
        Server.Released = release.Task;
        using var desk = new ModelDesk(Corpus, Server.Options(), clock, cache.Answers);
        var askers = Enumerable.Range(0, 200).Select(n => desk.AskAsync("gravelock", $"slack:T1:U{n}")).ToList();

        release.SetResult();
        var answers = await Task.WhenAll(askers);

        Assert.Single(Server.Requests);
        Assert.All(answers, answer => Assert.Equal("model", answer.Writer));
        Assert.Single(answers, answer => answer.Tokens.In > 0);
    }

    [Fact]
    public async Task Two_hundred_who_ask_two_hosts_that_share_a_Redis_cost_one_call()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var first = await ConnectedAsync(redis);
        await using var second = await ConnectedAsync(redis);
        var release = new TaskCompletionSource();
        Server.Released = release.Task;
        using var here = new ModelDesk(Corpus, Server.Options(), TimeProvider.System, first.GetRequiredService<AnswerCache>());
        using var there = new ModelDesk(Corpus, Server.Options(), TimeProvider.System, second.GetRequiredService<AnswerCache>());
        var askers = Enumerable.Range(0, 200).Select(n => Task.Run(() => (n % 2 == 0 ? here : there).AskAsync("gravelock"))).ToList();

        release.SetResult();
        var answers = await Task.WhenAll(askers);

        Assert.Single(Server.Requests);
        Assert.All(answers, answer => Assert.Equal("model", answer.Writer));
    }

    [Fact]
    public async Task The_day_s_budget_ends_calls_and_the_asker_is_told()
    {
        using var desk = new ModelDesk(Corpus, Server.Options(perDay: "3500"), clock);

        Assert.Equal("model", (await desk.AskAsync("gravelock")).Writer);
        var over = await desk.AskAsync("gravelock");

        Assert.Equal("Today's budget of model tokens is used up; this answer is quoted from the sources.", over.FallbackReason);
        Assert.Single(Server.Requests);
        Assert.Contains("Today's budget of model tokens is used up", ((ReplyBlock.Note)BriefingReply.Of(over).Blocks[^1]).Text, StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("model", (await desk.AskAsync("gravelock")).Writer);
    }

    [Fact]
    public async Task One_who_has_used_up_their_own_budget_does_not_use_up_another_s()
    {
        using var desk = new ModelDesk(Corpus, Server.Options(perUser: "3500"), clock);

        await desk.AskAsync("gravelock", "slack:T1:U1");

        Assert.StartsWith("Your budget of model tokens for today is used up;", (await desk.AskAsync("gravelock", "slack:T1:U1")).FallbackReason, StringComparison.Ordinal);
        Assert.Equal("model", (await desk.AskAsync("gravelock", "slack:T1:U2")).Writer);
    }

    [Fact]
    public async Task Ten_thousand_tokens_of_budget_hold_against_many_at_once()
    {
        using var desk = new ModelDesk(Corpus, Server.Options(perDay: "10000"), clock);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => desk.AskAsync("gravelock"))));

        Assert.InRange(answers.Sum(answer => answer.Tokens.In + answer.Tokens.Out), 1000, 10000);
        Assert.All(answers, answer => Assert.NotEmpty(answer.Sentences));
    }

    [Fact]
    public async Task What_is_marked_above_the_model_s_clearance_reaches_neither_prompt_nor_log()
    {
        using var desk = new ModelDesk(Corpus, Server.Options(), clock);

        var answer = await desk.AskAsync("gravelock whitethorn", clearance: Tlp.Red);
        var mixed = await desk.AskAsync("gravelock", clearance: Tlp.Red);

        Assert.All(Server.Requests, request => Assert.DoesNotContain("informant", request.Body.GetRawText(), StringComparison.Ordinal));
        Assert.All(desk.Logs.Messages, message => Assert.DoesNotContain("informant", message, StringComparison.Ordinal));
        Assert.Equal("model", mixed.Writer);
        Assert.NotEmpty(answer.Sentences);
    }

    [Fact]
    public async Task Where_all_is_marked_the_answer_is_quoted_and_no_call_is_made()
    {
        using var desk = new ModelDesk(Corpus, Server.Options(), clock);

        var answer = await desk.AskAsync("tinfang", clearance: Tlp.Red);

        Assert.Equal("The articles are marked above what the model may see; this answer is quoted from the sources.", answer.FallbackReason);
        Assert.NotEmpty(answer.Sentences);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_model_that_may_see_more_is_shown_more()
    {
        using var desk = new ModelDesk(Corpus, Server.Options(maxTlp: "amber"), clock);

        Assert.Equal("model", (await desk.AskAsync("tinfang", clearance: Tlp.Red)).Writer);
    }

    [Theory]
    [InlineData(ModelBehaviour.Answers)]
    [InlineData(ModelBehaviour.RefusesTheKey)]
    [InlineData(ModelBehaviour.FiltersThePrompt)]
    [InlineData(ModelBehaviour.Hangs)]
    public async Task No_log_at_any_level_holds_a_key_a_prompt_or_an_answer(ModelBehaviour behaviour)
    {
        Server.Behaviour = _ => behaviour;
        Server.OnHanging = () => clock.Advance(TimeSpan.FromSeconds(17.5));
        using var desk = new ModelDesk(Corpus, Server.Options(), clock);

        await desk.AskAsync("gravelock");

        Assert.NotEmpty(desk.Logs.Messages);
        Assert.All(desk.Logs.Messages, message => Assert.DoesNotContain(
            new[] { FakeModelServer.Key, "ransomware", "gravelock", "The prompt was" }, part => message.Contains(part, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task The_administrator_counts_answers_by_reason_and_sentences_by_verdict()
    {
        var counted = new ConcurrentBag<string>();
        var name = Server.Options().Model;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == WritingMeter.Name)
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            var told = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value?.ToString());
            if (told["model"] == name && value > 0)
            {
                counted.Add($"{instrument.Name} {string.Join(' ', told.Where(tag => tag.Key != "model").Select(tag => tag.Value))}");
            }
        });
        listener.Start();
        Server.Behaviour = call => call == 0 ? ModelBehaviour.RefusesTheKey : ModelBehaviour.Answers;
        using var desk = new ModelDesk(Corpus, Server.Options(), clock);

        await desk.AskAsync("gravelock");
        await desk.AskAsync("gravelock");

        Assert.Subset(
            counted.ToHashSet(),
            new HashSet<string>
            {
                "briefingbot.answers.written Unauthorized", "briefingbot.answers.written None", "briefingbot.sentences.checked kept",
                "briefingbot.model.tokens in", "briefingbot.model.tokens out",
            });
    }

    private static async Task<ServiceProvider> ConnectedAsync(RedisServer redis)
    {
        var host = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddAnswerCache(redis.ConnectionString)
            .AddSingleton(_ => new RedisGuard(TimeProvider.System, NullLogger<RedisGuard>.Instance) { Patience = TimeSpan.FromSeconds(10) })
            .BuildServiceProvider();
        await host.GetRequiredService<RedisConnection>().GetAsync();
        return host;
    }
}
