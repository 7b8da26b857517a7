using BriefingBot.Articles;

namespace BriefingBot.Retrieval;

/// <summary>
/// The sources that one question may draw on: the only place where markings are enforced. It stands before every search, count and
/// suggestion, so that nothing of a hidden source shows, not even that it is there.
/// </summary>
internal sealed class VisibleSources
{
    private readonly Dictionary<string, Source> visible;

    private VisibleSources(Dictionary<string, Source> visible) => this.visible = visible;

    public IReadOnlyCollection<Source> All => visible.Values;

    public Source? Find(string sourceId) => visible.GetValueOrDefault(sourceId);

    /// <param name="sources">All sources of the corpus.</param>
    public static VisibleSources Of(IEnumerable<Source> sources, Clearance clearance) =>
        new(sources.Where(source => source.Tlp <= clearance.Max).ToDictionary(source => source.Id));

    /// <summary>Those of them that a question names: by an id, or the first part of one (<c>zdnet</c> for <c>zdnet.com</c>); all when it names none.</summary>
    public VisibleSources Named(IReadOnlyList<string> asked) => asked.Count == 0
        ? this
        : new(visible.Values.Where(source => asked.Any(name => IsNamed(source.Id, name))).ToDictionary(source => source.Id));

    private static bool IsNamed(string id, string name) =>
        id == name || (id.StartsWith(name, StringComparison.Ordinal) && id.Length > name.Length && id[name.Length] is '.' or '-');
}
