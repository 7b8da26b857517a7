using System.Runtime.InteropServices;
using BriefingBot.Retrieval.Index;

namespace BriefingBot.Retrieval.Standing;

/// <summary>One thing that an article holds or does not: a stem of its words, or the exact form of what it mentions.</summary>
/// <param name="Field">As in the index: one and the same text may be a word and a mention.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StandingTerm(string Field, string Text)
{
    public static StandingTerm OfStem(string stem) => new(IndexFields.Text, stem);

    /// <param name="token">See <see cref="Threats.Identifier.Token"/>.</param>
    public static StandingTerm OfToken(string token) => new(IndexFields.Identifier, token);
}
