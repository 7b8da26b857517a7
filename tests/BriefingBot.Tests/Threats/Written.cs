using System.Globalization;
using System.Net;
using BriefingBot.Threats;
using CsCheck;

namespace BriefingBot.Tests.Threats;

/// <summary>Generated identifiers, ways to write them, and texts made of the bits that they are made of.</summary>
internal static class Written
{
    private static readonly Gen<string> Label =
        Gen.Select(Gen.Char["bcdfghjklmnpqrstvwxyz"], Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789-"], 1, 10], Gen.Char['a', 'z'])
            .Select((first, middle, last) => $"{first}{middle}{last}");

    private static readonly Gen<string> Suffix = Gen.OneOf("com", "net", "org", "co.uk", "top", "xyz", "info", "ru", "com.br", "pe.hu", "xn--p1ai");

    public static Gen<Identifier> Domains { get; } =
        Gen.Select(Label.Array[1, 3], Suffix).Select((labels, suffix) => new Identifier(IdentifierKind.Domain, $"{string.Join('.', labels)}.{suffix}"));

    public static Gen<Identifier> IPv4 { get; } =
        Gen.Byte.Array[4].Select(octets => new Identifier(IdentifierKind.IPv4, string.Join('.', octets)));

    /// <summary>Addresses with runs of zeros in them, since those are what is written short.</summary>
    public static Gen<Identifier> IPv6 { get; } =
        Gen.Frequency((1, Gen.Const((ushort)0)), (1, Gen.UShort)).Array[6].Select(Gen.UShort[0x1000, 0xffff], Gen.UShort[1, 0xffff], (groups, first, last) =>
        {
            ushort[] all = [first, .. groups, last];
            var bytes = all.SelectMany(group => new[] { (byte)(group >> 8), (byte)group }).ToArray();
            return new Identifier(IdentifierKind.IPv6, new IPAddress(bytes).ToString());
        });

    private static readonly Gen<Identifier> Hashes =
        Gen.OneOf((IdentifierKind.Md5, 16), (IdentifierKind.Sha1, 20), (IdentifierKind.Sha256, 32), (IdentifierKind.Sha512, 64))
            .SelectMany(kind => Gen.Byte.Array[kind.Item2].Select(bytes => new Identifier(kind.Item1, Convert.ToHexStringLower(bytes))));

    private static readonly Gen<Identifier> CatalogueIds = Gen.OneOf(
        Gen.Select(Gen.Int[1999, 2099], Gen.Int[0, 9_999_999]).Select((year, number) =>
            new Identifier(IdentifierKind.Cve, string.Create(CultureInfo.InvariantCulture, $"CVE-{year}-{number:D4}"))),
        Gen.Select(Gen.Int[0, 17], Gen.Int[0, 999]).Select((year, number) =>
            new Identifier(IdentifierKind.Bulletin, string.Create(CultureInfo.InvariantCulture, $"MS{year:D2}-{number:D3}"))),
        Gen.Select(Gen.OneOf("T1", "G0", "S0", "S1", "TA0", "T0"), Gen.Int[0, 999]).Select((letter, number) =>
            new Identifier(IdentifierKind.Attack, string.Create(CultureInfo.InvariantCulture, $"{letter}{number:D3}"))));

    public static Gen<Identifier> Any { get; } = Gen.OneOf(Domains, IPv4, IPv6, Hashes, CatalogueIds);

    /// <summary>A domain or IPv4 address with hidden dots, or in a URL, or both.</summary>
    public static Gen<(Identifier Identifier, string Text)> Hidden { get; } =
        Gen.Select(
            Gen.OneOf(Domains, IPv4),
            Gen.OneOf("[.]", "(.)", "{.}", "[dot]", "(DOT)", " [.] "),
            Gen.OneOf("", "hxxp://", "hXXps[:]//", "https://", "ftp[://]"),
            Gen.OneOf("", ":8080", "/", "/a.b/c?d=e.f", ":443/x"))
            .Select((identifier, dot, scheme, tail) => (identifier, $"{scheme}{identifier.Value.Replace(".", dot, StringComparison.Ordinal)}{tail}"));

    /// <summary>Texts in which anything may follow anything.</summary>
    public static Gen<string> Soup { get; } =
        Gen.OneOf(
            Gen.OneOf(
                ".", "[.]", "(dot)", " [.] ", ":", "::", "[:]", "[:]//", "://", "http", "hxxps", "ftp://", "https://", "/", "//", "-", "_", "@", "[at]",
                " ", " ", " ", "\n", ",", ";", "(", ")", "[", "]", "evil", "bad-site", "com", "co", "uk", "net", "zip", "md", "The", "U", "S", "www", "é", "访",
                "1", "2", "10", "255", "256", "0", "1.2.3.4", "2.3.32", "version", "and later", "Adium", "to", "or", "IP", "fe80", "2001:db8", "CVE", "2017",
                "0144", "MS17", "010", "T1059", ".001", "evil.com", "sub.evil.com", "readme.md", "node.js", "?", "#", "=", "\u2011", "\u00A0"),
            Any.Select(identifier => identifier.Value))
            .Array[1, 24].Select(string.Concat);
}
