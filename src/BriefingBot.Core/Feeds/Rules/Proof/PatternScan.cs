using System.Text.RegularExpressions;

namespace BriefingBot.Feeds.Rules.Proof;

/// <summary>A place in a pattern that is read from left to right.</summary>
internal sealed partial class PatternScan(string pattern)
{
    private int at;

    /// <summary>Something was met that is not known: nothing of the pattern is certain.</summary>
    public bool IsLost { get; private set; }

    public bool IsAtEnd => at >= pattern.Length;

    /// <summary>A zero character at the end.</summary>
    public char Next => IsAtEnd ? '\0' : pattern[at];

    public char Take()
    {
        var next = Next;
        at++;
        return next;
    }

    public bool Takes(string sign)
    {
        var stands = string.CompareOrdinal(pattern, at, sign, 0, sign.Length) == 0;
        at += stands ? sign.Length : 0;
        return stands;
    }

    /// <summary>A group's name, or the two of a balancing group.</summary>
    public bool TakesName() => Takes(Name());

    /// <summary>Options that change no sign's meaning: case, and which groups capture.</summary>
    public bool TakesPlainOptions() => Takes(PlainOptions());

    /// <summary>A quantifier, if one stands here. True when it may be that the part before it is not there at all.</summary>
    public bool TakesOptionalCount()
    {
        var count = Count().Match(pattern, Math.Min(at, pattern.Length));
        at += count.Length;
        return count.Success && (count.ValueSpan[0] is '*' or '?' || count.Groups["least"].ValueSpan is { Length: > 0 } least && least.Trim('0').IsEmpty);
    }

    public bool TakesProperty() => Takes(Property());

    public bool TakesReference() => Takes(Reference());

    /// <summary>The character that a hexadecimal escape stands for; null where there is none.</summary>
    public int? TakeHexadecimal()
    {
        var code = Hexadecimal().Match(pattern, Math.Min(at, pattern.Length));
        at += code.Length;
        return code.Success ? Convert.ToInt32(code.Groups["code"].Value, 16) : null;
    }

    public void SkipPast(char end) => at = pattern.IndexOf(end, Math.Min(at, pattern.Length)) is >= 0 and var found ? found + 1 : pattern.Length;

    public PartReach Lose()
    {
        IsLost = true;
        at = pattern.Length;
        return default;
    }

    private bool Takes(Regex sign)
    {
        var found = sign.Match(pattern, Math.Min(at, pattern.Length));
        at += found.Length;
        return found.Success;
    }

    [GeneratedRegex(@"\G(?:<[\w-]+>|'[\w-]+')")]
    private static partial Regex Name();

    [GeneratedRegex(@"\G[in-]+(?=[:)])", RegexOptions.IgnoreCase)]
    private static partial Regex PlainOptions();

    [GeneratedRegex(@"\G(?:[*+?]|\{(?<least>[0-9]+)(?:,[0-9]*)?\})\??")]
    private static partial Regex Count();

    [GeneratedRegex(@"\G[pP]\{[^}]*\}")]
    private static partial Regex Property();

    [GeneratedRegex(@"\G(?:k(?:<[\w-]+>|'[\w-]+')|[0-9]+)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\G(?:x(?<code>[0-9A-Fa-f]{2})|u(?<code>[0-9A-Fa-f]{4}))")]
    private static partial Regex Hexadecimal();
}
