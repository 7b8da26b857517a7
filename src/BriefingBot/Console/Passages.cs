using System.Globalization;

namespace BriefingBot.LocalConsole;

/// <summary>Reads from an address which passages of a text to mark; what makes no sense is left out.</summary>
internal static class Passages
{
    /// <summary>More than an answer quotes of one article; an address is anybody's to write.</summary>
    private const int Most = 64;

    /// <returns>In order, none overlapping another.</returns>
    public static IReadOnlyList<Passage> Of(string text, IQueryCollection address)
    {
        var asked = Read(address["start"], address["length"], isAsked: true);
        var others = address["q"].OfType<string>().Take(Most).Select(pair => pair.Split('-') is [var start, var length] ? Read(start, length, isAsked: false) : null);
        var inText = others.Prepend(asked).OfType<Passage>().Where(passage => passage.FitsIn(text)).ToList();
        if (inText.Count > 0 && !inText[0].IsAsked)
        {
            inText[0] = inText[0] with { IsAsked = true };
        }

        return Merged(inText.OrderBy(passage => passage.Start));
    }

    private static Passage? Read(string? start, string? length, bool isAsked) =>
        int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new(at, count, isAsked)
            : null;

    private static List<Passage> Merged(IEnumerable<Passage> inOrder)
    {
        var merged = new List<Passage>();
        foreach (var passage in inOrder)
        {
            if (merged is [.., var last] && passage.Start < last.End)
            {
                merged[^1] = new(last.Start, Math.Max(last.End, passage.End) - last.Start, last.IsAsked || passage.IsAsked);
            }
            else
            {
                merged.Add(passage);
            }
        }

        return merged;
    }
}
