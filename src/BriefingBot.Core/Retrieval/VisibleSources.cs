using System.Runtime.CompilerServices;
using BriefingBot.Articles;

namespace BriefingBot.Retrieval;

/// <summary>
/// The sources that one question may draw on: the only place where markings are enforced. It stands before every search, count and
/// suggestion, so that nothing of a hidden source shows, not even that it is there.
/// </summary>
internal sealed class VisibleSources
{
    /// <summary>The weight of a source that may not be seen.</summary>
    public const float Hidden = -1;

    private readonly Dictionary<string, Source> visible;

    /// <summary>By segment of the index, then by the segment's number for the source: looking names up for each query costs more than the query.</summary>
    private readonly ConditionalWeakTable<object, float[]> weights = [];

    private VisibleSources(Dictionary<string, Source> visible) => this.visible = visible;

    public IReadOnlyCollection<Source> All => visible.Values;

    public Source? Find(string sourceId) => visible.GetValueOrDefault(sourceId);

    /// <summary>A source's weight, or <see cref="Hidden"/>.</summary>
    public float WeightOf(string sourceId) => Find(sourceId) is { } source ? (float)source.Weight : Hidden;

    /// <summary>Room for the weights of one segment's sources; not-a-number until one is filled in. Filling it in twice does no harm.</summary>
    public float[] WeightsIn(object segment, int count) => weights.GetValue(segment, _ =>
    {
        var room = new float[count];
        Array.Fill(room, float.NaN);
        return room;
    });

    /// <param name="sources">All sources of the corpus.</param>
    /// <param name="asked">Those that the question names: an id, or the first part of one (<c>zdnet</c> for <c>zdnet.com</c>); empty for all.</param>
    public static VisibleSources Of(IEnumerable<Source> sources, Clearance clearance, IReadOnlyList<string> asked) => new(
        sources
            .Where(source => source.Tlp <= clearance.Max)
            .Where(source => asked.Count == 0 || asked.Any(name => IsNamed(source.Id, name)))
            .ToDictionary(source => source.Id));

    private static bool IsNamed(string id, string name) =>
        id == name || (id.StartsWith(name, StringComparison.Ordinal) && id.Length > name.Length && id[name.Length] is '.' or '-');
}
