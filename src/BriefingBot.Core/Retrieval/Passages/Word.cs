using System.Runtime.InteropServices;

namespace BriefingBot.Retrieval.Passages;

/// <summary>One word of a sentence: where it stands in it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Word(int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> Span(ReadOnlySpan<char> sentence) => sentence.Slice(Start, Length);
}
