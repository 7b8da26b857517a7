namespace BriefingBot.Stories.Reading;

/// <summary>Where two headlines differ, by their longest common run of words in order.</summary>
/// <param name="Left">The places of the first's words that the second has not, or has elsewhere.</param>
/// <param name="Right">The same of the second.</param>
/// <param name="Share">0 to 1: how much of both is common.</param>
internal sealed record TitleDifference(int Common, double Share, IReadOnlyList<int> Left, IReadOnlyList<int> Right)
{
    /// <summary>Whether each differs in one place only: words in a row.</summary>
    public bool InOnePlace => IsRow(Left) && IsRow(Right);

    public static TitleDifference Of(TitleShape left, TitleShape right)
    {
        string[] first = [.. left.Words.Select(TitleShape.Bare)], second = [.. right.Words.Select(TitleShape.Bare)];
        var lengths = new int[first.Length + 1, second.Length + 1];
        for (var i = first.Length - 1; i >= 0; i--)
        {
            for (var j = second.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = first[i] == second[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        List<int> onlyFirst = [], onlySecond = [];
        int at = 0, other = 0;
        while (at < first.Length || other < second.Length)
        {
            if (at < first.Length && other < second.Length && first[at] == second[other])
            {
                at++;
                other++;
            }
            else if (other == second.Length || (at < first.Length && lengths[at + 1, other] >= lengths[at, other + 1]))
            {
                onlyFirst.Add(at++);
            }
            else
            {
                onlySecond.Add(other++);
            }
        }

        var common = lengths[0, 0];
        return new(common, 2.0 * common / Math.Max(1, first.Length + second.Length), onlyFirst, onlySecond);
    }

    private static bool IsRow(IReadOnlyList<int> places) => places.Count == 0 || places[^1] - places[0] == places.Count - 1;
}
