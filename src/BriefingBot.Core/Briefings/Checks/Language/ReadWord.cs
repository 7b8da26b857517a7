using System.Buffers;

namespace BriefingBot.Briefings.Checks.Language;

/// <summary>A word of a sentence, and all that it may be compared by.</summary>
internal sealed class ReadWord
{
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",;:()—–");

    private readonly HashSet<string> keys = [];

    public required int Start { get; init; }

    public required string Written { get; init; }

    /// <summary>In small letters, without a possessive's end.</summary>
    public required string Lower { get; init; }

    public required string Stem { get; init; }

    /// <summary>What stands between the word before and this one.</summary>
    public required string Gap { get; init; }

    public int End => Start + Written.Length;

    /// <summary>Two words say the same when they share a key: a stem, a root, a concept, a country, an acronym.</summary>
    public IReadOnlySet<string> Keys => keys;

    /// <summary>Whether it is a word of grammar, though part of a phrase that says something: "at" of "at once".</summary>
    public required bool IsFunction { get; init; }

    /// <summary>Whether it carries no fact of its own.</summary>
    public bool IsLight { get; set; }

    /// <summary>Whether it names somebody or something.</summary>
    public bool IsName { get; set; }

    /// <summary>Whether it stands for a concept that only its source may bring in.</summary>
    public bool IsFact { get; set; }

    /// <summary>Whether the number, the date or the identifier that it is part of is compared by value.</summary>
    public bool IsLiteral { get; set; }

    public bool IsPossessive => Lower.Length < Written.Length;

    public bool IsInCapitals => Written.Any(char.IsLetter) && !Written.Any(char.IsLower);

    /// <summary>Whether it counts when a sentence is held against its source.</summary>
    public bool IsContent => !IsLight && !IsLiteral;

    /// <summary>Whether a mark stands before it that ends a clause.</summary>
    public bool FollowsMark => Gap.AsSpan().ContainsAny(ClauseMarks) || Gap.Contains(" - ", StringComparison.Ordinal) || Gap.Contains("...", StringComparison.Ordinal);

    public void Add(string key) => keys.Add(key);

    public bool Shares(ReadWord other) => keys.Overlaps(other.keys);

    /// <summary>Whether they are one word, not two of one meaning.</summary>
    public bool IsSame(ReadWord other) => keys.Any(key => key[0] is not ('=' or '!') && other.keys.Contains(key));

    public bool IsIn(IReadOnlySet<string> held) => keys.Overlaps(held);
}
