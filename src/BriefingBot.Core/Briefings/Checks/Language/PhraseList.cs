using BriefingBot.Retrieval.Analysis;

namespace BriefingBot.Briefings.Checks.Language;

/// <summary>A list that is shipped beside this class: <c># comment</c>, <c>[section]</c>, and phrases.</summary>
internal static class PhraseList
{
    /// <summary>The lines of one section; of the whole list where it has none.</summary>
    public static IEnumerable<string> Lines(string list, string? section = null)
    {
        using var stream = typeof(PhraseList).Assembly.GetManifestResourceStream(typeof(PhraseList), list)
            ?? throw new InvalidOperationException($"The list {list} is not embedded.");
        using var reader = new StreamReader(stream);
        var current = section;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                current = line.Trim('[', ']', ' ');
            }
            else if (current == section && line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    public static string[] Phrases(string line, char separator) =>
        line.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The stems of a phrase as a reading has them, a stop word as it is.</summary>
    public static string[] Stems(string phrase) =>
        [.. phrase.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Tokens.Of(word) is [var token, ..] ? token.Text : word)];
}
