using System.Collections.Frozen;

namespace BriefingBot.Retrieval.Passages;

/// <summary>A set of words, asked without regard to case and without copying the word out of its text.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private WordSet(IEnumerable<string> words) =>
        _words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordSet Of(params string[] lines) => new(lines.SelectMany(Words));

    /// <summary>
    /// One section of a list that is shipped beside this class: <c># comment</c>, <c>[section]</c>, words between spaces.
    /// </summary>
    public static WordSet Read(string list, string section)
    {
        using var stream = typeof(WordSet).Assembly.GetManifestResourceStream(typeof(WordSet), list)
            ?? throw new InvalidOperationException($"The list {list} is not embedded.");
        using var reader = new StreamReader(stream);

        var words = new List<string>();
        var inside = false;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                inside = line.AsSpan().Trim().SequenceEqual($"[{section}]");
            }
            else if (inside && !line.StartsWith('#'))
            {
                words.AddRange(Words(line));
            }
        }

        return words.Count > 0 ? new(words) : throw new InvalidOperationException($"{list} has no section {section}.");
    }

    public bool Has(ReadOnlySpan<char> word) => _words.Contains(word);

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
