using BriefingBot.Articles.Import;
using BriefingBot.Briefings.Caching;
using BriefingBot.Briefings.Models;
using BriefingBot.Briefings.Records;
using BriefingBot.Briefings.Writing;
using BriefingBot.Threats.Names;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Chat;

/// <summary>What a desk is made of.</summary>
/// <param name="DataDirectory">Where it keeps its stores and its index.</param>
/// <param name="SamplesFolder">The samples' files, see <see cref="SampleArticles"/>.</param>
public sealed record DeskSetup(string DataDirectory, string SamplesFolder)
{
    /// <summary>The names of the file of aliases.</summary>
    public IReadOnlyList<KnownName> Names { get; init; } = [];

    /// <summary>Null where every answer is written anew. Whoever made it disposes of it.</summary>
    public AnswerCache? Cache { get; init; }

    /// <summary>The model that writes the answers; null for none.</summary>
    public ModelSetup? Model { get; init; }

    /// <summary>Where the desk's parts say what goes wrong.</summary>
    public ILoggerFactory Logging { get; init; } = NullLoggerFactory.Instance;

    /// <summary>Who writes the answers where there is no model.</summary>
    internal IBriefingWriter Writer { get; init; } = new ExtractiveBriefingWriter();

    public RecordRules Records { get; init; } = RecordRules.Default;
}
