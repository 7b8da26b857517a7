using System.Runtime.InteropServices;

namespace BriefingBot.Threats;

/// <summary>An address, domain or hash found in a text, with what its surroundings say about it.</summary>
/// <param name="From">Where the token that holds it starts: the scheme of its URL, or itself.</param>
/// <param name="To">Where that token ends, after port and path.</param>
/// <param name="Firm">Whether it counts by itself; if not, only in a list of indicators.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Indicator(IdentifierMention Mention, int From, int To, bool Firm)
{
    public static Indicator Alone(IdentifierMention mention) => new(mention, mention.Start, mention.End, Firm: true);
}
