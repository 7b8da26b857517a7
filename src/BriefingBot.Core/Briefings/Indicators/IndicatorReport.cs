namespace BriefingBot.Briefings.Indicators;

/// <summary>The indicators that a topic's articles hold.</summary>
/// <param name="Query">As asked.</param>
/// <param name="Indicators">Malicious ones first.</param>
/// <param name="Omitted">How many more there are than can be listed.</param>
/// <param name="Sources">The articles that hold them.</param>
/// <param name="Searched">What they were looked for in.</param>
/// <param name="AsOf">When.</param>
/// <param name="Marking">The highest among the cited sources, as in <c>TLP:GREEN</c>.</param>
public sealed record IndicatorReport(
    string Query,
    IReadOnlyList<FoundIndicator> Indicators,
    int Omitted,
    IReadOnlyList<CitedSource> Sources,
    Coverage Searched,
    DateTimeOffset AsOf,
    string Marking);
