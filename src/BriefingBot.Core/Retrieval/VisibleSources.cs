using System.Runtime.CompilerServices;
using BriefingBot.Articles;
using BriefingBot.Retrieval.Index;
using Lucene.Net.Index;

namespace BriefingBot.Retrieval;

/// <summary>
/// The sources that one question may draw on: the only place where markings are enforced. It stands before every search, count and
/// suggestion, so that nothing of a hidden source shows, not even that it is there. Reference sources stand apart: what is searched,
/// counted and suggested is news.
/// </summary>
internal sealed class VisibleSources
{
    /// <summary>The weight of a source that may not be seen.</summary>
    public const float Hidden = -1;

    private readonly Dictionary<string, Source> visible;

    private readonly ConditionalWeakTable<object, SegmentSources> segments = [];

    private VisibleSources(Dictionary<string, Source> visible)
    {
        this.visible = visible;
        References = [.. visible.Values.Where(source => source.Reference).Select(source => source.Id)];
    }

    public IReadOnlyCollection<Source> All => visible.Values;

    /// <summary>The ids of those in which an exact name is looked up.</summary>
    public IReadOnlyCollection<string> References { get; }

    public Source? Find(string sourceId) => visible.GetValueOrDefault(sourceId);

    /// <summary>A source's weight in a search, or <see cref="Hidden"/>: so is reference, should the index hold any.</summary>
    public float WeightOf(string sourceId) => Find(sourceId) is { Reference: false } source ? (float)source.Weight : Hidden;

    /// <summary>Them in a segment of the index, counted when it is first asked for.</summary>
    public SegmentSources In(AtomicReader segment) => segments.GetValue(segment.CoreCacheKey, _ => new(segment, this));

    /// <param name="sources">All sources of the corpus.</param>
    public static VisibleSources Of(IEnumerable<Source> sources, Clearance clearance) =>
        new(sources.Where(source => source.Tlp <= clearance.Max).ToDictionary(source => source.Id));

    /// <summary>Those of them that a question names: by an id, or the first part of one (<c>zdnet</c> for <c>zdnet.com</c>); all when it names none.</summary>
    public VisibleSources Named(IReadOnlyList<string> asked) => asked.Count == 0
        ? this
        : new(visible.Values.Where(source => IsAsked(source.Id, asked)).ToDictionary(source => source.Id));

    /// <summary>Whether a question that names these sources, or none, means a source.</summary>
    public static bool IsAsked(string id, IReadOnlyList<string> asked) => asked.Count == 0 || asked.Any(name => IsNamed(id, name));

    private static bool IsNamed(string id, string name) =>
        id == name || (id.StartsWith(name, StringComparison.Ordinal) && id.Length > name.Length && id[name.Length] is '.' or '-');
}
