using System.Runtime.InteropServices;

namespace BriefingBot.Briefings;

/// <summary>Tokens of a model, as its service counts them.</summary>
/// <param name="In">Of what it was given.</param>
/// <param name="Out">Of what it wrote.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TokenCount(long In, long Out)
{
    internal long Sum => In + Out;

    public static TokenCount operator +(TokenCount one, TokenCount other) => new(one.In + other.In, one.Out + other.Out);

    public static TokenCount Add(TokenCount left, TokenCount right) => left + right;
}
