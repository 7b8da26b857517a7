using BriefingBot.Articles;
using BriefingBot.Articles.Import;
using BriefingBot.Briefings.Records;
using BriefingBot.Chat;
using BriefingBot.Replies;
using BriefingBot.Retrieval;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Support;

/// <summary>A desk in a folder of its own, without samples unless it is told, with a clock that stands.</summary>
internal sealed class FilledDesk : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private FilledDesk()
    {
    }

    public FakeTimeProvider Clock { get; } = new(new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    public Desk Desk { get; private set; } = null!;

    public string Path => folder.Path;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static Task<FilledDesk> OfAsync(params ArticleDraft[] drafts) => OfAsync(RecordRules.Default, samples: false, drafts);

    public static async Task<FilledDesk> OfAsync(RecordRules rules, bool samples, params ArticleDraft[] drafts)
    {
        var filled = new FilledDesk();
        var samplesFolder = samples ? System.IO.Path.Combine(Repository.Root, "manifests", "samples") : filled.folder.File("no-samples");
        filled.Desk = await Desk.OpenAsync(
            new(filled.folder.Path, samplesFolder) { Records = rules }, filled.Clock, NullLogger<SearchableCorpus>.Instance, Cancelled);
        await filled.AddAsync(drafts);
        return filled;
    }

    /// <summary>Stores more articles, and brings the index up to them.</summary>
    public async Task AddAsync(params ArticleDraft[] drafts)
    {
        await Desk.Articles.Corpus.Import.RunAsync(drafts.Select((draft, at) => new ImportLine(at + 1, draft, null)).ToAsyncEnumerable(), null, Cancelled);
        await Desk.CatchUpAsync(null, Cancelled);
    }

    public Task<Reply> AskAsync(string typed, Asker asker) => Desk.AnswerAsync(typed, asker, Cancelled);

    public void Dispose()
    {
        Desk.Dispose();
        folder.Dispose();
    }
}
