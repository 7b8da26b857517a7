namespace BriefingBot.Evaluation;

/// <summary>Normalised discounted cumulative gain: Järvelin and Kekäläinen, 2002. Discount log2(rank + 1).</summary>
internal static class Ndcg
{
    /// <param name="ranked">Ids, best first.</param>
    /// <param name="gains">Gain by id; an id that is not in it has none.</param>
    /// <param name="depth">How many of the ranked count.</param>
    public static double At(int depth, IEnumerable<string> ranked, IReadOnlyDictionary<string, double> gains)
    {
        var ideal = Sum(gains.Values.OrderDescending().Take(depth));
        return ideal == 0 ? 1 : Sum(ranked.Take(depth).Select(id => gains.GetValueOrDefault(id))) / ideal;
    }

    /// <summary>The share of those with a gain that is among the first.</summary>
    public static double RecallAt(int depth, IEnumerable<string> ranked, IReadOnlyDictionary<string, double> gains)
    {
        var relevant = gains.Where(gain => gain.Value > 0).Select(gain => gain.Key).ToHashSet();
        return relevant.Count == 0 ? 1 : (double)ranked.Take(depth).Count(relevant.Contains) / relevant.Count;
    }

    private static double Sum(IEnumerable<double> gains) => gains.Select((gain, rank) => gain / Math.Log2(rank + 2)).Sum();
}
