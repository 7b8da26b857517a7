using BriefingBot.Briefings.Checks;

namespace BriefingBot.Evaluation;

/// <summary>How many true paraphrases the checks keep, and how many subtle lies they drop, by kind of lie.</summary>
internal static class ClaimMeasure
{
    private const double Kept = 0.95, Dropped = 0.90;

    public static void Add(Report report)
    {
        Add(report, "written first", JudgedClaims.WrittenFirst);
        Add(report, "written last", JudgedClaims.WrittenLast);
    }

    private static void Add(Report report, string set, IReadOnlyList<JudgedClaims> claims)
    {
        var truths = (from one in claims from text in one.Kept select (Text: text, Verdict: Judge(one, text, [1]))).ToList();
        report.AtLeast(
            $"true paraphrases that are kept, {set}, of {truths.Count}",
            Share(truths, one => one.Verdict.IsKept),
            Kept,
            truths.Where(one => !one.Verdict.IsKept).Select(one => $"{one.Text} — {string.Join("; ", one.Verdict.Reasons.Select(reason => reason.Words))}"));
        var lies = (from one in claims from lie in one.Dropped select (lie.Kind, lie.Text, Verdict: Judge(one, lie.Text, lie.Citations ?? [1]))).ToList();
        report.AtLeast(
            $"subtle lies that are dropped, {set}, of {lies.Count}",
            Share(lies, one => !one.Verdict.IsKept),
            Dropped,
            [
                .. lies.GroupBy(one => one.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal)
                    .Select(kind => $"{kind.Key,-20} {kind.Count(one => !one.Verdict.IsKept),3} of {kind.Count()}"),
                .. lies.Where(one => one.Verdict.IsKept).Select(one => $"kept: {one.Kind}: {one.Text}"),
            ]);
    }

    private static CheckVerdict Judge(JudgedClaims claims, string text, IReadOnlyList<int> citations)
    {
        var sources = new Dictionary<int, CheckedText> { [1] = new(1, claims.Title, claims.Text, claims.PublishedAt) };
        if (claims.Other is { } other)
        {
            sources[2] = new(2, other.Title, other.Text, other.PublishedAt);
        }

        return SentenceChecks.Judge(text, citations, sources);
    }

    private static double Share<T>(List<T> all, Func<T, bool> isCounted) => (double)all.Count(isCounted) / all.Count;
}
