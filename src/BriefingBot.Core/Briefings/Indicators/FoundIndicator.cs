using System.Text.Json.Serialization;
using BriefingBot.Threats;

namespace BriefingBot.Briefings.Indicators;

/// <summary>An address, domain or hash in the cited articles.</summary>
/// <param name="Type">ipv4, ipv6, domain, md5, sha1, sha256, sha512, url or email.</param>
/// <param name="Value">Canonical, live: for files and programs, not for a chat.</param>
/// <param name="Defanged">As it is shown to people.</param>
/// <param name="Citations">The articles that hold it, the one that tells its role first.</param>
public sealed record FoundIndicator(string Type, string Value, string Defanged, IReadOnlyList<int> Citations)
{
    public required IndicatorRole Role { get; init; }

    /// <summary>The sentence that tells its role, defanged; else the one in which it stands.</summary>
    public required string Sentence { get; init; }

    [JsonIgnore]
    internal IdentifierKind Kind { get; init; }
}
