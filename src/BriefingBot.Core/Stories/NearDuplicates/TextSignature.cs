using System.Buffers.Binary;

namespace BriefingBot.Stories.NearDuplicates;

/// <summary>
/// A text in a few numbers (MinHash): two texts agree in a number as often as they share shingles, and agree in a whole band of
/// three almost only when they are near-duplicates. Broder: On the resemblance and containment of documents, 1997.
/// </summary>
/// <param name="Bands">What articles are looked up by: one number a band.</param>
internal sealed record TextSignature(IReadOnlyList<long> Bands)
{
    /// <summary>Twenty bands of three find 95 % of texts that share half of their shingles (85 % of the words), and 2 % of those that share a tenth.</summary>
    private const int TextBands = 20;

    /// <summary>The headline and the first words apart: a feed that gives only these reprints them from a long text.</summary>
    private const int HeadBands = 8;

    private const int Rows = 3;

    private const int HeadWords = 45;

    /// <summary>Texts of fewer words are alike by chance.</summary>
    private const int FewestWords = 8;

    public static TextSignature None { get; } = new([]);

    /// <param name="text">Headline and text.</param>
    public static TextSignature Of(Shingles text)
    {
        if (text.Words.Count < FewestWords)
        {
            return None;
        }

        var bands = new List<long>(HeadBands + TextBands);
        AddBands(bands, text.First(HeadWords), HeadBands, seed: 1);
        if (text.Words.Count > HeadWords)
        {
            AddBands(bands, text, TextBands, seed: 2);
        }

        return new(bands);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Bands.Count * sizeof(long)];
        for (var at = 0; at < Bands.Count; at++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at * sizeof(long)), Bands[at]);
        }

        return bytes;
    }

    public static TextSignature FromBytes(byte[] bytes) =>
        new([.. Enumerable.Range(0, bytes.Length / sizeof(long)).Select(at => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at * sizeof(long))))]);

    private static void AddBands(List<long> bands, Shingles text, int count, ulong seed)
    {
        Span<uint> least = stackalloc uint[count * Rows];
        Span<ulong> factors = stackalloc ulong[count * Rows];
        least.Fill(uint.MaxValue);
        var state = seed;
        foreach (ref var factor in factors)
        {
            factor = Mix(ref state) | 1;
        }

        for (var at = 0; at < text.Count; at++)
        {
            var shingle = text.At(at);
            for (var row = 0; row < least.Length; row++)
            {
                var hash = (uint)(unchecked(shingle * factors[row]) >> 32);
                if (hash < least[row])
                {
                    least[row] = hash;
                }
            }
        }

        for (var band = 0; band < count; band++)
        {
            var hash = seed + (ulong)band;
            foreach (var value in least.Slice(band * Rows, Rows))
            {
                hash ^= value;
                hash = Mix(ref hash);
            }

            bands.Add(unchecked((long)hash));
        }
    }

    /// <summary>SplitMix64: the next number after a state. https://prng.di.unimi.it/splitmix64.c</summary>
    private static ulong Mix(ref ulong state)
    {
        state = unchecked(state + 0x9E3779B97F4A7C15);
        var mixed = state;
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return mixed ^ (mixed >> 31);
    }
}
