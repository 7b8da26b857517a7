namespace BriefingBot.Feeds.Rules.Proof;

/// <summary>
/// Looks whether a pattern can be shown to match nothing: <c>a$b</c>, <c>a^</c>, <c>[^\s\S]</c>, <c>(?!)</c>. It reads the pattern once and
/// claims only what is certain; of constructs that it does not know it claims nothing.
/// </summary>
/// <param name="pattern">One that the engine takes.</param>
internal sealed class PatternProof(string pattern)
{
    private readonly PatternScan scan = new(pattern);

    /// <summary>Why a pattern matches nothing; null where it may match something.</summary>
    public static string? OfNothing(string pattern)
    {
        var proof = new PatternProof(pattern);
        var whole = proof.Alternatives();
        return proof.scan.IsLost ? null : whole.Impossible;
    }

    private PartReach Alternatives()
    {
        var branches = new List<PartReach> { Sequence() };
        while (scan.Takes("|"))
        {
            branches.Add(Sequence());
        }

        return PartReach.AnyOf(branches);
    }

    private PartReach Sequence()
    {
        var whole = new PartReach();
        while (!scan.IsAtEnd && scan.Next is not ('|' or ')'))
        {
            var part = Part();
            whole = whole.Then(scan.TakesOptionalCount() ? default : part);
        }

        return whole;
    }

    private PartReach Part()
    {
        if (scan.Takes("("))
        {
            return Group();
        }

        if (scan.Takes("["))
        {
            return PatternClass.Read(scan);
        }

        if (scan.Takes("\\"))
        {
            return PatternEscape.Read(scan);
        }

        return scan.Take() switch
        {
            '^' => new(FromStart: true),
            '$' => new(ToEnd: true),
            '\n' => default,
            _ => new(Takes: true),
        };
    }

    private PartReach Group()
    {
        if (!scan.Takes("?"))
        {
            return Inside();
        }

        if (scan.Takes("#"))
        {
            scan.SkipPast(')');
            return default;
        }

        if (scan.Takes("=") || scan.Takes("<="))
        {
            return new(Inside().Impossible);
        }

        if (scan.Takes("!") || scan.Takes("<!"))
        {
            var isEmpty = scan.Next == ')';
            Inside();
            return new(isEmpty ? "(?!) never holds" : null);
        }

        if (scan.Takes(":") || scan.Takes(">") || scan.TakesName())
        {
            return Inside();
        }

        // Options for the rest of the pattern, or for a group of their own. Those for lines and white space change what signs mean.
        return !scan.TakesPlainOptions() ? scan.Lose()
            : scan.Takes(":") ? Inside()
            : scan.Takes(")") ? default
            : scan.Lose();
    }

    private PartReach Inside()
    {
        var inside = Alternatives();
        return scan.Takes(")") ? inside : scan.Lose();
    }
}
