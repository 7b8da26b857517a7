using BriefingBot.Briefings.Checks.Language;

namespace BriefingBot.Briefings.Checks.Meaning;

/// <summary>What came first in the evidence comes first in the sentence: "A before B", "B after A", "B; A had come four days earlier".</summary>
internal static class OrderCheck
{
    private static readonly HashSet<string> Befores = ["before", "until", "prior"], Afters = ["after", "following", "since"];

    public static IEnumerable<CheckReason> Of(Claim claim)
    {
        if (Order.In(claim.Said) is { } said && claim.Alignment.Value.Used.Select(Order.In).OfType<Order>().FirstOrDefault(told => said.IsReversed(told)) is not null)
        {
            yield return new(CheckCode.Opposite, $"in {claim.Places} it happened in another order");
        }
    }

    private sealed record Order(IReadOnlyList<ReadWord> First, IReadOnlyList<ReadWord> Second)
    {
        public static Order? In(Reading sentence)
        {
            var words = sentence.Words;
            for (var at = 0; at < words.Count; at++)
            {
                var (left, right) = (Content(words.Take(at)), Content(words.Skip(at + 1)));
                if (right.Count > 0 && (Befores.Contains(words[at].Lower) || Afters.Contains(words[at].Lower)))
                {
                    if (left.Count == 0)
                    {
                        // "After B, A": the comma parts them.
                        var comma = words.Skip(at + 1).FirstOrDefault(word => word.FollowsMark)?.Start ?? int.MaxValue;
                        (left, right) = ([.. right.Where(word => word.Start >= comma)], [.. right.Where(word => word.Start < comma)]);
                    }

                    return Befores.Contains(words[at].Lower) ? new(left, right) : new(right, left);
                }

                if (words[at].Lower is "earlier" or "later" or "afterwards" && (at + 1 == words.Count || words[at + 1].FollowsMark))
                {
                    var mark = words.Take(at).LastOrDefault(word => word.FollowsMark || word.Lower == "and")?.Start ?? 0;
                    (left, right) = ([.. left.Where(word => word.Start < mark)], [.. left.Where(word => word.Start >= mark)]);
                    return words[at].Lower == "earlier" ? new(right, left) : new(left, right);
                }
            }

            return null;
        }

        public bool IsReversed(Order told) =>
            Common(First, told.Second) + Common(Second, told.First) > Common(First, told.First) + Common(Second, told.Second)
            && Common(First, told.Second) > 0 && Common(Second, told.First) > 0;

        private static List<ReadWord> Content(IEnumerable<ReadWord> words) => [.. words.Where(word => word.IsContent && !word.IsName)];

        private static int Common(IReadOnlyList<ReadWord> some, IReadOnlyList<ReadWord> others) => some.Count(one => others.Any(one.Shares));
    }
}
