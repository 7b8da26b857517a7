using BriefingBot.Articles;
using BriefingBot.Briefings;
using BriefingBot.Briefings.Caching;
using BriefingBot.Briefings.Models;
using BriefingBot.Retrieval.Queries;
using BriefingBot.Storage;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Tests.Support;

/// <summary>A desk whose model is reached as the product reaches it, with a desk.db of its own.</summary>
internal sealed class ModelDesk : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDatabase store;
    private readonly FilledCorpus corpus;
    private readonly DeskModel model;
    private readonly BriefingDesk desk;

    public ModelDesk(FilledCorpus corpus, ModelOptions options, TimeProvider clock, AnswerCache? cache = null)
        : this(corpus, clock, cache, (store, logs) => new DeskModel(new ModelSetup(options, _ => new SocketsHttpHandler { UseProxy = false }), store, clock, EveryLine(logs)))
    {
    }

    /// <summary>Over a model in this process.</summary>
    public ModelDesk(FilledCorpus corpus, IChatClient model, TimeProvider clock, string maxTlp = "clear")
        : this(corpus, clock, null, (store, logs) => new DeskModel(model, new() { Provider = "Stub", MaxTlp = maxTlp }, store, clock, EveryLine(logs)))
    {
    }

    private ModelDesk(FilledCorpus corpus, TimeProvider clock, AnswerCache? cache, Func<SqliteDatabase, RecordingLogs, DeskModel> open)
    {
        this.corpus = corpus;
        store = DeskStore.Open(folder.Path);
        model = open(store, Logs);
        desk = new(corpus.Corpus, model.Composer, clock, cache);
    }

    public RecordingLogs Logs { get; } = new();

    public Task<Briefing> AskAsync(string topic, string? user = null, Tlp clearance = Tlp.Green)
    {
        var parsed = Assert.IsType<QueryParse.Parsed>(QueryParser.Parse(topic, corpus.Clock.GetUtcNow()));
        return desk.AnswerAsync(new(topic, parsed.Query, new(clearance)) { User = user }, TestContext.Current.CancellationToken);
    }

    private static ILoggerFactory EveryLine(RecordingLogs logs) => LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));

    public void Dispose()
    {
        model.Dispose();
        store.Dispose();
        folder.Dispose();
    }
}
