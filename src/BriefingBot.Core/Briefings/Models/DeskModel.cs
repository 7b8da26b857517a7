using BriefingBot.Briefings.Composing;
using BriefingBot.Briefings.Records;
using BriefingBot.Briefings.Writing;
using BriefingBot.Briefings.Writing.Prompts;
using BriefingBot.Storage;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Briefings.Models;

/// <summary>The model of a desk, from the writer that has it down to the wire.</summary>
internal sealed class DeskModel : IDisposable
{
    private readonly IChatClient client;
    private readonly ModelConnection? connection;

    public DeskModel(ModelSetup setup, SqliteDatabase desk, TimeProvider clock, ILoggerFactory logging)
        : this(new ModelConnection(setup), setup.Options, desk, clock, logging)
    {
    }

    private DeskModel(ModelConnection connection, ModelOptions options, SqliteDatabase desk, TimeProvider clock, ILoggerFactory logging)
        : this(connection.Client, options, desk, clock, logging) => this.connection = connection;

    /// <param name="bare">The client itself; it is wrapped here, from the outside in: telemetry, log, budget, resilience.</param>
    internal DeskModel(IChatClient bare, ModelOptions options, SqliteDatabase desk, TimeProvider clock, ILoggerFactory logging)
    {
        var names = AskerNames.Open(Path.GetDirectoryName(desk.Path)!, AskerIds.Pseudonym);
        var budget = new TokenBudget(desk.Source, names, options.MostPerDay, options.MostPerUserPerDay, clock);
        var logger = logging.CreateLogger<DeskModel>();
        client = new ChatClientBuilder(bare)
            .UseOpenTelemetry(sourceName: WritingMeter.Name, configure: telemetry => telemetry.EnableSensitiveData = false)
            .Use(inner => new LoggedChatClient(inner, options.Name, clock, logger))
            .Use(inner => new BudgetedChatClient(inner, budget, options.Name))
            .Use(inner => new ResilientChatClient(inner, clock, logger))
            .Build();
        var identity = new WriterIdentity("model", options.Name, Prompt.Version, $"{options.Kind} {options.Address} {options.MaxTlp}");
        _ = Task.Run(TokenCounter.Prepare);
        Composer = new(new ChatBriefingWriter(client, identity, options.Most), options.Patience, clock, logging.CreateLogger<BriefingComposer>());
    }

    /// <summary>Writes with the model, and without it where it fails.</summary>
    public BriefingComposer Composer { get; }

    public void Dispose()
    {
        client.Dispose();
        connection?.Dispose();
    }
}
