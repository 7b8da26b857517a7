using System.Runtime.InteropServices;

namespace BriefingBot.Stories.Reading;

/// <summary>A term of an article's headline and lead.</summary>
/// <param name="Key">See <see cref="KeyOf"/>.</param>
/// <param name="Frequency">How often it stands there; one in the headline counts twice.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StoryTerm(uint Key, int Frequency, TermRole Role)
{
    private const uint Basis = 2_166_136_261;

    private const uint Prime = 16_777_619;

    /// <summary>The number under which a term is kept. FNV-1a, the same in every process. http://www.isthe.com/chongo/tech/comp/fnv/</summary>
    public static uint KeyOf(string term)
    {
        var hash = Basis;
        foreach (var c in term)
        {
            hash = unchecked(((hash ^ (byte)c) * Prime ^ (byte)(c >> 8)) * Prime);
        }

        return hash;
    }
}
