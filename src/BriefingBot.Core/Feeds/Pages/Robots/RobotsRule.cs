namespace BriefingBot.Feeds.Pages.Robots;

/// <summary>One <c>Allow</c> or <c>Disallow</c>: a beginning of paths, in which a star stands for anything and a dollar sign at the end for the end.</summary>
internal sealed class RobotsRule
{
    private readonly string[] parts;
    private readonly bool isWhole;

    public RobotsRule(string written, bool allows)
    {
        var pattern = RobotsPath.OfPattern(written);
        isWhole = pattern.EndsWith('$');
        parts = (isWhole ? pattern[..^1] : pattern).Split('*');
        (Allows, Length) = (allows, pattern.Length);
    }

    public bool Allows { get; }

    /// <summary>In octets: of several rules that match, the longest says most precisely what is meant.</summary>
    public int Length { get; }

    /// <param name="path">See <see cref="RobotsPath"/>.</param>
    /// <remarks>Each part is looked for once, behind the one before it: no rule can make this slow.</remarks>
    public bool Matches(string path)
    {
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        foreach (var (index, part) in parts.Index().Skip(1))
        {
            if (isWhole && index == parts.Length - 1)
            {
                return path.Length - at >= part.Length && path.EndsWith(part, StringComparison.Ordinal);
            }

            if (path.IndexOf(part, at, StringComparison.Ordinal) is not (>= 0 and var found))
            {
                return false;
            }

            at = found + part.Length;
        }

        return !isWhole || at == path.Length;
    }
}
