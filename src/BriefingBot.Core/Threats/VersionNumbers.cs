namespace BriefingBot.Threats;

/// <summary>
/// Tells the version numbers among numbers of four parts: by the words around (<see cref="VersionWording"/>), and because a list
/// of versions goes on ("2.3.32 or 2.5.10.1"). Told of the dotted numbers of a text in order.
/// </summary>
internal sealed class VersionNumbers(string text)
{
    private const int LongestJoint = 12;

    private int lastEnd = -1;
    private bool lastWasVersion;

    /// <summary>Takes note of a dotted number that is a version for sure, having three parts or more than four.</summary>
    public void Note(int end) => (lastEnd, lastWasVersion) = (end, true);

    /// <summary>Whether the number of four parts is a version; it is taken note of.</summary>
    public bool Contains(int start, int end)
    {
        lastWasVersion = GoesOnAList(start) ? lastWasVersion : VersionWording.IsAround(text, start, end);
        lastEnd = end;
        return lastWasVersion;
    }

    private bool GoesOnAList(int start) =>
        lastEnd >= 0 && start - lastEnd is > 0 and <= LongestJoint
        && text[lastEnd..start].Split([' ', ',', ';', '/', '&', '-', '–', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
            .All(joint => joint is "and" or "or" or "to" or "through" or "thru");
}
