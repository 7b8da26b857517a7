using System.Buffers.Binary;
using BriefingBot.Stories.Reading;

namespace BriefingBot.Stories.Grouping;

/// <summary>What an article or a story is about: terms with their weights, ordered by term.</summary>
internal sealed class TermProfile
{
    /// <summary>The weightiest terms of an article.</summary>
    private const int ArticleTerms = 40;

    /// <summary>Of a story.</summary>
    private const int StoryTerms = 64;

    private const int EntryLength = sizeof(uint) + sizeof(float);

    private readonly Entry[] entries;
    private readonly double norm;

    private TermProfile(Entry[] entries)
    {
        this.entries = entries;
        norm = Math.Sqrt(entries.Sum(entry => (double)entry.Weight * entry.Weight));
    }

    public static TermProfile Empty { get; } = new([]);

    /// <summary>An article's profile, of length one.</summary>
    /// <param name="weights">In any order; the weightiest are kept.</param>
    public static TermProfile Of(IEnumerable<(StoryTerm Term, double Weight)> weights)
    {
        (StoryTerm Term, double Weight)[] kept =
            [.. weights.OrderByDescending(weight => weight.Weight).ThenBy(weight => weight.Term.Key).Take(ArticleTerms)];
        var length = Math.Sqrt(kept.Sum(weight => weight.Weight * weight.Weight));
        return new([.. kept.OrderBy(weight => weight.Term.Key).Select(weight => new Entry(weight.Term.Key, (float)(weight.Weight / length)))]);
    }

    /// <summary>The weightiest terms, weightiest first.</summary>
    public IEnumerable<uint> Weightiest(int count) =>
        entries.OrderByDescending(entry => entry.Weight).ThenBy(entry => entry.Key).Take(count).Select(entry => entry.Key);

    public bool Has(uint term) => IndexOf(term) >= 0;

    /// <summary>The cosine of two profiles, 0 to 1.</summary>
    public double LikenessTo(TermProfile other)
    {
        double shared = 0;
        int at = 0, there = 0;
        while (at < entries.Length && there < other.entries.Length)
        {
            var order = entries[at].Key.CompareTo(other.entries[there].Key);
            if (order == 0)
            {
                shared += (double)entries[at].Weight * other.entries[there].Weight;
            }

            at += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }

        return shared == 0 ? 0 : shared / (norm * other.norm);
    }

    /// <summary>A story's profile with another article or story in it: the sum, cut to its weightiest terms.</summary>
    public TermProfile With(TermProfile other)
    {
        var sum = new SortedDictionary<uint, Entry>();
        foreach (var entry in entries.Concat(other.entries))
        {
            sum[entry.Key] = sum.TryGetValue(entry.Key, out var known) ? known with { Weight = known.Weight + entry.Weight } : entry;
        }

        // A little longer than it will be: a term that comes up late may still grow into it.
        return sum.Count <= StoryTerms * 3 / 2
            ? new([.. sum.Values])
            : new([.. sum.Values.OrderByDescending(entry => entry.Weight).ThenBy(entry => entry.Key).Take(StoryTerms).OrderBy(entry => entry.Key)]);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[entries.Length * EntryLength];
        foreach (var (at, entry) in entries.Index())
        {
            var place = bytes.AsSpan(at * EntryLength);
            BinaryPrimitives.WriteUInt32LittleEndian(place, entry.Key);
            BinaryPrimitives.WriteSingleLittleEndian(place[sizeof(uint)..], entry.Weight);
        }

        return bytes;
    }

    public static TermProfile FromBytes(byte[] bytes)
    {
        var entries = new Entry[bytes.Length / EntryLength];
        for (var at = 0; at < entries.Length; at++)
        {
            var place = bytes.AsSpan(at * EntryLength);
            entries[at] = new(BinaryPrimitives.ReadUInt32LittleEndian(place), BinaryPrimitives.ReadSingleLittleEndian(place[sizeof(uint)..]));
        }

        return new(entries);
    }

    private int IndexOf(uint term) => Array.BinarySearch(entries, new Entry(term, 0), ByKey);

    private static readonly Comparer<Entry> ByKey = Comparer<Entry>.Create((one, other) => one.Key.CompareTo(other.Key));

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Entry(uint Key, float Weight);
}
