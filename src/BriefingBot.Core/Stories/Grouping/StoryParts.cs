using BriefingBot.Stories.Keeping;

namespace BriefingBot.Stories.Grouping;

/// <summary>What holds together among a story's articles after one of them left or changed.</summary>
internal static class StoryParts
{
    /// <param name="members">In the order in which they came; at least one.</param>
    /// <returns>The part of the first article first, each in the order in which its articles came.</returns>
    public static IReadOnlyList<IReadOnlyList<Member>> Of(IReadOnlyList<Member> members, StoryRules rules)
    {
        var parts = new List<Part>();
        foreach (var member in members)
        {
            var fitting = parts.Where(part => part.Fits(member, rules)).ToList();
            if (fitting.Count == 0)
            {
                parts.Add(new(member));
                continue;
            }

            fitting[0].Add(member);
            foreach (var other in fitting.Skip(1))
            {
                fitting[0].Add(other);
                parts.Remove(other);
            }
        }

        return [.. parts.Select(part => part.Members.OrderBy(member => member.Sequence).ThenBy(member => member.ArticleId, StringComparer.Ordinal).ToList())];
    }

    private sealed class Part(Member first)
    {
        private TermProfile profile = first.Profile;

        public List<Member> Members { get; } = [first];

        public bool Fits(Member member, StoryRules rules) =>
            profile.LikenessTo(member.Profile) >= rules.Joins
            || Members.Exists(other => other.ArticleId == member.ReprintOf || other.ReprintOf == member.ArticleId);

        public void Add(Member member)
        {
            Members.Add(member);
            profile = profile.With(member.Profile);
        }

        public void Add(Part other)
        {
            Members.AddRange(other.Members);
            profile = profile.With(other.profile);
        }
    }
}
