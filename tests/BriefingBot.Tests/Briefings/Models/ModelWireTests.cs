using System.Globalization;
using BriefingBot.Briefings;
using BriefingBot.Briefings.Models;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Briefings.Models;

/// <summary>Over real HTTP: what is asked for, and what each failure of a service becomes.</summary>
public sealed class ModelWireTests : IAsyncLifetime
{
    /// <summary>Past the model's part of the twenty seconds, and before their end.</summary>
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(17.5);

    /// <summary>Between two questions: at times the breaker is open, at times not.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    private readonly WillingClock clock = new();
    private FilledCorpus? corpus;
    private FakeModelServer? server;

    private FilledCorpus Corpus => corpus ?? throw new InvalidOperationException("Not initialized.");

    private FakeModelServer Server => server ?? throw new InvalidOperationException("Not initialized.");

    public async ValueTask InitializeAsync()
    {
        corpus = await FilledCorpus.OfAsync(Some.StoryAbout("Gravelock", "12"), Some.StoryAbout("Gravelock", "30", "gazette"), Some.StoryAbout("Gravelock", "45", "courier"));
        server = await FakeModelServer.StartAsync();
        server.OnHanging = () => clock.Advance(TooLong);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Corpus.Dispose();
    }

    [Theory]
    [InlineData("AzureOpenAI", "/openai/deployments/small-PORT/chat/completions?api-version=2024-10-21", "api-key", FakeModelServer.Key)]
    [InlineData("OpenAI", "/v1/chat/completions", "Authorization", "Bearer " + FakeModelServer.Key)]
    [InlineData("Ollama", "/v1/chat/completions", "Authorization", "Bearer " + FakeModelServer.Key)]
    public async Task A_model_writes_over_each_provider_s_protocol(string provider, string path, string header, string value)
    {
        using var desk = new ModelDesk(Corpus, Server.Options(provider), clock);

        var answer = await desk.AskAsync("gravelock");

        Assert.Equal(("model", null, Server.Options().Model), (answer.Writer, answer.FallbackReason, answer.Model));
        Assert.NotEmpty(answer.Sentences);
        Assert.Equal(1000, answer.Tokens.In);
        var request = Assert.Single(Server.Requests);
        Assert.Equal(path.Replace("PORT", Server.Address.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), request.Path);
        Assert.Equal(value, request.Headers[header]);
        Assert.True(request.Body.GetProperty("stream").GetBoolean());
        Assert.True(request.Body.GetProperty("response_format").GetProperty("json_schema").GetProperty("strict").GetBoolean());
        Assert.False(request.Body.TryGetProperty("tools", out _));
    }

    [Theory]
    [InlineData(ModelBehaviour.RefusesTheKey, "did not accept the key")]
    [InlineData(ModelBehaviour.Forbids, "did not accept the key")]
    [InlineData(ModelBehaviour.KnowsNoSuchModel, "did not accept the request")]
    [InlineData(ModelBehaviour.IsBusyForAMoment, "too busy")]
    [InlineData(ModelBehaviour.IsBusyForLong, "too busy")]
    [InlineData(ModelBehaviour.FiltersThePrompt, "content filter refused")]
    [InlineData(ModelBehaviour.FiltersTheAnswer, "content filter refused")]
    [InlineData(ModelBehaviour.Fails, "service failed")]
    [InlineData(ModelBehaviour.IsUnavailable, "service failed")]
    [InlineData(ModelBehaviour.Hangs, "did not answer in time")]
    [InlineData(ModelBehaviour.SaysNothing, "answer was empty")]
    [InlineData(ModelBehaviour.SendsNothing, "could not be read")]
    [InlineData(ModelBehaviour.WritesProse, "could not be read")]
    [InlineData(ModelBehaviour.SendsAPage, "could not be read")]
    [InlineData(ModelBehaviour.WritesGerman, "Nothing of what the model wrote could be verified")]
    [InlineData(ModelBehaviour.WritesWithoutEnd, "far too long")]
    [InlineData(ModelBehaviour.CitesNothing, "Nothing of what the model wrote could be verified")]
    [InlineData(ModelBehaviour.ForgesCitations, "Nothing of what the model wrote could be verified")]
    [InlineData(ModelBehaviour.ObeysTheArticle, "Nothing of what the model wrote could be verified")]
    [InlineData(ModelBehaviour.FindsTooLittle, "found too little")]
    public async Task Each_failure_is_answered_from_the_sources_in_time_and_says_why(ModelBehaviour behaviour, string reason)
    {
        Server.Behaviour = _ => behaviour;
        using var desk = new ModelDesk(Corpus, Server.Options(), clock);
        var deadline = new Deadline(clock, TimeSpan.FromSeconds(20));

        var answer = await desk.AskAsync("gravelock");

        Assert.True(deadline.Left > TimeSpan.Zero);
        Assert.Equal(("extractive", null), (answer.Writer, answer.Model));
        Assert.Contains(reason, answer.FallbackReason, StringComparison.Ordinal);
        Assert.EndsWith("this answer is quoted from the sources.", answer.FallbackReason, StringComparison.Ordinal);
        IsCited(answer);
        Assert.Equivalent((await Corpus.BriefAsync("gravelock")).Sentences, answer.Sentences, strict: true);
        Assert.Single(desk.Logs.Messages, message => message.StartsWith("The model ", StringComparison.Ordinal) && message.Contains("did not finish", StringComparison.Ordinal)
            || message.StartsWith("Of an answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_came_before_an_answer_stopped_stands_and_quotations_follow_it()
    {
        Server.Behaviour = _ => ModelBehaviour.StopsEarly;
        using var desk = new ModelDesk(Corpus, Server.Options(), clock);

        var answer = await desk.AskAsync("gravelock");

        Assert.Equal("model", answer.Writer);
        Assert.EndsWith("quoted sentences may follow it.", answer.FallbackReason, StringComparison.Ordinal);
        IsCited(answer);
    }

    [Fact]
    public async Task A_connection_that_is_reset_takes_no_answer_with_it()
    {
        Server.Behaviour = _ => ModelBehaviour.BreaksOff;
        using var desk = new ModelDesk(Corpus, Server.Options(), clock);

        var answer = await desk.AskAsync("gravelock");

        // Before or after its first part was read: that is the network's to say.
        Assert.True(answer.FallbackReason is not null && (answer.FallbackReason.Contains("broke off", StringComparison.Ordinal) || answer.FallbackReason.Contains("be reached", StringComparison.Ordinal)));
        IsCited(answer);
    }

    [Fact]
    public async Task A_service_that_is_busy_for_a_moment_is_asked_again_after_it()
    {
        Server.Behaviour = call => call == 0 ? ModelBehaviour.IsBusyForAMoment : ModelBehaviour.Answers;
        using var desk = new ModelDesk(Corpus, Server.Options(), clock);

        Assert.Null((await desk.AskAsync("gravelock")).FallbackReason);
        Assert.Equal(2, Server.Requests.Count);
    }

    [Theory]
    [InlineData(ModelBehaviour.FiltersThePrompt)]
    [InlineData(ModelBehaviour.RefusesTheKey)]
    [InlineData(ModelBehaviour.IsBusyForLong)]
    [InlineData(ModelBehaviour.KnowsNoSuchModel)]
    public async Task What_waiting_does_not_mend_is_not_tried_again(ModelBehaviour behaviour)
    {
        Server.Behaviour = _ => behaviour;
        using var desk = new ModelDesk(Corpus, Server.Options(), clock);

        await desk.AskAsync("gravelock");

        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_service_that_does_not_stream_is_asked_for_the_whole()
    {
        Server.NeverStreams = true;
        using var desk = new ModelDesk(Corpus, Server.Options(), clock);

        Assert.Equal(("model", null), (await desk.AskAsync("gravelock")) switch { var answer => (answer.Writer, answer.FallbackReason) });
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task Nobody_at_the_other_end_is_said_and_answered()
    {
        var options = Server.Options();
        await Server.DisposeAsync();
        using var desk = new ModelDesk(Corpus, options, clock);

        Assert.Equal("The model could not be reached; this answer is quoted from the sources.", (await desk.AskAsync("gravelock")).FallbackReason);
        server = await FakeModelServer.StartAsync();
    }

    [Fact]
    public async Task A_thousand_questions_over_all_failures_are_answered_in_time_and_the_breaker_opens_and_recovers_by_one_probe()
    {
        var kinds = Enum.GetValues<ModelBehaviour>();
        Server.Behaviour = call => kinds[call % kinds.Length];
        using var small = await FilledCorpus.OfAsync(Some.Story("1", "Gravelock strikes", "Gravelock is a ransomware worm that spreads through an old flaw in file servers."));
        using var desk = new ModelDesk(small, Server.Options(), clock);
        var longest = TimeSpan.Zero;
        for (var number = 0; number < 1000; number++)
        {
            var started = clock.GetTimestamp();
            IsCited(await desk.AskAsync("gravelock"));
            var took = clock.GetElapsedTime(started);
            longest = took > longest ? took : longest;
            clock.Advance(Between);
        }

        Assert.InRange(longest, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.InRange(Server.Requests.Count, kinds.Length * 5, 900);
        Assert.Contains(desk.Logs.Messages, message => message.StartsWith("The model fails on and on", StringComparison.Ordinal));

        await OpenAsync(desk);
        var probe = new TaskCompletionSource();
        (Server.Behaviour, Server.Released) = (_ => ModelBehaviour.Answers, probe.Task);
        Server.Requests.Clear();
        clock.Advance(ResilientChatClient.Rest);
        var asked = Enumerable.Range(0, 20).Select(_ => desk.AskAsync("gravelock")).ToList();
        var first = await Task.WhenAny(asked);
        probe.SetResult();

        Assert.Contains("left alone for a moment", (await first).FallbackReason, StringComparison.Ordinal);
        Assert.Single(await Task.WhenAll(asked), answer => answer.Writer == "model");
        Assert.Single(Server.Requests);
        Assert.Equal("model", (await desk.AskAsync("gravelock")).Writer);
        Assert.Contains("The model answers again.", desk.Logs.Messages);
    }

    /// <summary>Has the service fail until nobody asks it any more.</summary>
    private async Task OpenAsync(ModelDesk desk)
    {
        Server.Behaviour = _ => ModelBehaviour.RefusesTheKey;
        for (var asked = 0; asked < 50 && (await desk.AskAsync("gravelock")).FallbackReason?.Contains("left alone", StringComparison.Ordinal) != true; asked++)
        {
            // The next one may find it open.
        }
    }

    private static void IsCited(Briefing answer)
    {
        Assert.NotEmpty(answer.Sentences);
        Assert.All(answer.Sentences, sentence =>
        {
            Assert.NotEmpty(sentence.Citations);
            Assert.Subset(answer.Sources.Select(source => source.N).ToHashSet(), sentence.Citations.ToHashSet());
        });
    }
}
