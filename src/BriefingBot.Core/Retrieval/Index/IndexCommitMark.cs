using System.Globalization;

namespace BriefingBot.Retrieval.Index;

/// <summary>What a commit of the index says of itself: its format, whose store it follows, and how far.</summary>
/// <param name="Format">Another number than the program's means that the index is rebuilt.</param>
/// <param name="Store">The identity of the store; an index of another store is rebuilt.</param>
/// <param name="Sequence">The last change that is in it.</param>
internal sealed record IndexCommitMark(int Format, string Store, long Sequence)
{
    /// <summary>Raise it with every change of the fields or of the analysis.</summary>
    public const int CurrentFormat = 6;

    /// <summary>Whether the index is of this program's format and follows this store.</summary>
    public bool Fits(string store) => Format == CurrentFormat && Store == store;

    public IDictionary<string, string> ToUserData() => new Dictionary<string, string>
    {
        ["format"] = Format.ToString(CultureInfo.InvariantCulture),
        ["store"] = Store,
        ["sequence"] = Sequence.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Reads a commit's mark; null when it has none that can be read.</summary>
    public static IndexCommitMark? TryRead(IDictionary<string, string>? data) =>
        data is not null
        && data.TryGetValue("format", out var format)
        && data.TryGetValue("store", out var store)
        && data.TryGetValue("sequence", out var sequence)
        && int.TryParse(format, CultureInfo.InvariantCulture, out var number)
        && long.TryParse(sequence, CultureInfo.InvariantCulture, out var last)
            ? new(number, store, last)
            : null;
}
