namespace BriefingBot.Stories.NearDuplicates;

/// <summary>The words of a text and its runs of three words, as numbers: what near-duplicates are compared by.</summary>
/// <param name="Words">Each word's hash, in order.</param>
internal sealed record Shingles(IReadOnlyList<ulong> Words)
{
    /// <summary>Words in a shingle: with fewer, chance makes texts alike; with more, one changed word spoils too much.</summary>
    private const int Width = 3;

    /// <summary>Thirty pages. A longer text is told from others by its first thirty.</summary>
    private const int MostWords = 10_000;

    private const ulong Basis = 14_695_981_039_346_656_037;

    private const ulong Prime = 1_099_511_628_211;

    public static Shingles Of(string text)
    {
        var words = new List<ulong>();
        var hash = Basis;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                hash = unchecked((hash ^ char.ToLowerInvariant(c)) * Prime);
            }
            else if (hash != Basis)
            {
                words.Add(hash);
                hash = Basis;
                if (words.Count == MostWords)
                {
                    return new(words);
                }
            }
        }

        if (hash != Basis)
        {
            words.Add(hash);
        }

        return new(words);
    }

    /// <summary>How many shingles there are.</summary>
    public int Count => Math.Max(0, Words.Count - Width + 1);

    /// <summary>The shingle that begins at a word.</summary>
    public ulong At(int word)
    {
        var hash = Basis;
        for (var i = word; i < word + Width; i++)
        {
            hash = unchecked((hash ^ Words[i]) * Prime);
        }

        return hash ^ (hash >> 29);
    }

    /// <summary>The first words alone.</summary>
    public Shingles First(int count) => Words.Count <= count ? this : new([.. Words.Take(count)]);

    /// <summary>
    /// 0 to 1: how many of the shorter text's words stand in a shingle that the longer has too. A word that was changed costs little
    /// more than itself; comparing the shingles as they are, it would cost three.
    /// </summary>
    public double OverlapWith(Shingles other)
    {
        var (shorter, longer) = Count <= other.Count ? (this, other) : (other, this);
        if (shorter.Count == 0)
        {
            return 0;
        }

        var known = new HashSet<ulong>(longer.Count);
        for (var at = 0; at < longer.Count; at++)
        {
            known.Add(longer.At(at));
        }

        var covered = 0;
        var coveredUpTo = 0;
        for (var at = 0; at < shorter.Count; at++)
        {
            if (known.Contains(shorter.At(at)))
            {
                covered += at + Width - Math.Max(at, coveredUpTo);
                coveredUpTo = at + Width;
            }
        }

        return (double)covered / shorter.Words.Count;
    }
}
