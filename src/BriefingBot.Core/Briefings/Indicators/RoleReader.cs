using System.Buffers;
using System.Net;
using System.Net.Sockets;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Threats;

namespace BriefingBot.Briefings.Indicators;

/// <summary>
/// Reads from an article what part an indicator in it plays: from its sentence, from the sentences beside it, from the heading of
/// its list, and from how it is written, for who writes <c>evil[.]com</c> wants nobody to go there.
/// </summary>
/// <param name="publishers">The registrable hosts of the cited articles: what they name of their own is a reference.</param>
internal sealed class RoleReader(EvidenceSource source, IReadOnlySet<string> publishers)
{
    /// <summary>In a plain sentence an address is called malicious by words this near to it.</summary>
    private const int Near = 60;

    /// <summary>The heading of a list stands so many sentences before its last entry at most.</summary>
    private const int LongestList = 60;

    private static readonly SearchValues<char> Brackets = SearchValues.Create("[](){}");

    /// <summary>What each sentence holds, found once: every entry of a list looks back at those before it.</summary>
    private readonly IReadOnlyList<IdentifierMention>?[] held = new IReadOnlyList<IdentifierMention>?[source.Sentences.Count];

    private readonly bool speaksOfSinkhole = RoleCues.SpeaksOfSinkhole(source.Article.Text);

    public IndicatorRole Of(IdentifierMention mention, int number)
    {
        if (IsHash(mention))
        {
            return Of(mention, number, isHidden: false) is IndicatorRole.Reference ? IndicatorRole.Reference : HeadedOr(number, RoleCues.Of(TextOf(number)));
        }

        // A page of a well-known host may be the attackers'; the host is not.
        if ((mention.Identifier.Kind == IdentifierKind.Domain && IsSomebodysOwn(mention.Identifier.Value))
            || (mention.Identifier.Kind == IdentifierKind.Url && !IsHidden(mention) && IsSomebodysOwn(new Uri(mention.Identifier.Value).IdnHost)))
        {
            return IndicatorRole.Reference;
        }

        return IsOfNoPublicNetwork(mention.Identifier) ? IndicatorRole.Reference : Of(mention, number, IsHidden(mention));
    }

    private IndicatorRole Of(IdentifierMention mention, int number, bool isHidden)
    {
        if (IsSinkhole(number))
        {
            return RoleCues.Of(Stretch(mention, number)) is IndicatorRole.Malicious ? IndicatorRole.Malicious : IndicatorRole.Sinkhole;
        }

        var own = RoleCues.Of(TextOf(number));
        if (own is IndicatorRole.Reference or IndicatorRole.Victim)
        {
            return isHidden && own is IndicatorRole.Reference ? IndicatorRole.Malicious : own;
        }

        var called = isHidden || mention.Identifier.Kind != IdentifierKind.Domain ? own : RoleCues.Of(Around(mention, number));
        return called is IndicatorRole.Unknown ? HeadedOr(number, isHidden ? IndicatorRole.Malicious : IndicatorRole.Unknown)
            : called is IndicatorRole.Malicious && IsListed(number) && speaksOfSinkhole && mention.Identifier.Kind == IdentifierKind.Domain ? IndicatorRole.Unknown
            : called;
    }

    /// <summary>The sentence says so, or one beside it that names no address of its own.</summary>
    private bool IsSinkhole(int number) =>
        RoleCues.SpeaksOfSinkhole(TextOf(number))
        || (!HoldsAddress(number - 1) && RoleCues.SpeaksOfSinkhole(TextOf(number - 1)))
        || (!HoldsAddress(number + 1) && RoleCues.SpeaksOfSinkhole(TextOf(number + 1)));

    /// <summary>What the heading of its list says: the nearest sentence before it that holds no indicator.</summary>
    private IndicatorRole HeadedOr(int number, IndicatorRole own)
    {
        if (own is not IndicatorRole.Unknown || !IsListed(number))
        {
            return own;
        }

        for (var before = number - 1; before >= Math.Max(0, number - LongestList); before--)
        {
            if (!HoldsIndicator(before))
            {
                return RoleCues.Of(TextOf(before)) is IndicatorRole.Unknown ? own : RoleCues.Of(TextOf(before));
            }
        }

        return own;
    }

    /// <summary>Hardly anything but indicators stands there.</summary>
    private bool IsListed(int number) => source.Sentences[number].Words <= 2 * Math.Max(1, HeldBy(number).Count);

    private bool HoldsAddress(int number) => Holds(number, mention => !IsHash(mention));

    private bool HoldsIndicator(int number) => Holds(number, _ => true);

    private bool Holds(int number, Func<IdentifierMention, bool> which) =>
        number >= 0 && number < source.Sentences.Count && HeldBy(number).Any(mention => IndicatorKinds.Contain(mention.Identifier.Kind) && which(mention));

    /// <summary>
    /// Of a sentence with several indicators, what stands between the one before and the one after: "it takes orders from A, and quits
    /// when B answers". Of a sentence with one nothing, for all of it speaks of that one.
    /// </summary>
    private string Stretch(IdentifierMention mention, int number)
    {
        var text = source.Article.Text;
        var place = source.Sentences[number].Place;
        var others = HeldBy(number)
            .Select(other => other with { Start = other.Start + place.Start })
            .Where(other => (other.End <= mention.Start || other.Start >= mention.End) && IndicatorKinds.Contain(other.Identifier.Kind))
            .ToList();
        var from = others.Where(other => other.End <= mention.Start).Select(other => other.End).DefaultIfEmpty(place.Start).Max();
        var to = others.Where(other => other.Start >= mention.End).Select(other => other.Start).DefaultIfEmpty(place.Start + place.Length).Min();
        return others.Count == 0 ? "" : text[from..mention.Start] + " " + text[mention.End..to];
    }

    private string Around(IdentifierMention mention, int number)
    {
        var text = source.Article.Text;
        var place = source.Sentences[number].Place;
        var from = Math.Max(place.Start, mention.Start - Near);
        var to = Math.Min(place.Start + place.Length, mention.End + Near);
        return text[from..mention.Start] + " " + text[mention.End..to];
    }

    private bool IsHidden(IdentifierMention mention)
    {
        var text = source.Article.Text;
        var written = text.AsSpan(mention.Start, mention.Length);
        return written.ContainsAny(Brackets) || text.AsSpan(Math.Max(0, mention.Start - 10), Math.Min(10, mention.Start)).Contains("hxxp", StringComparison.OrdinalIgnoreCase);
    }

    private bool IsSomebodysOwn(string domain) => WellKnownHosts.Contains(domain) || publishers.Contains(WellKnownHosts.RegistrableOf(domain));

    private static bool IsHash(IdentifierMention mention) =>
        mention.Identifier.Kind is IdentifierKind.Md5 or IdentifierKind.Sha1 or IdentifierKind.Sha256 or IdentifierKind.Sha512;

    /// <summary>Of a house's own network, or of the machine itself.</summary>
    private static bool IsOfNoPublicNetwork(Identifier identifier) =>
        identifier.Kind is IdentifierKind.IPv4 or IdentifierKind.IPv6
        && IPAddress.TryParse(identifier.Value, out var address)
        && (IPAddress.IsLoopback(address)
            || address.IsIPv6LinkLocal
            || address.IsIPv6UniqueLocal
            || (address.AddressFamily == AddressFamily.InterNetwork && address.GetAddressBytes() is
                [10, ..] or [0, ..] or [127, ..] or [192, 168, ..] or [169, 254, ..] or [172, >= 16 and < 32, ..]));

    private IReadOnlyList<IdentifierMention> HeldBy(int number) => held[number] ??= IdentifierExtractor.Extract(TextOf(number));

    private string TextOf(int number) => number >= 0 && number < source.Sentences.Count ? source.Sentences[number].Text : "";
}
