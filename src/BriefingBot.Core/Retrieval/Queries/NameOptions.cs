using BriefingBot.Threats;
using BriefingBot.Threats.Names;

namespace BriefingBot.Retrieval.Queries;

/// <summary>The options of a query that ask for a name: <c>actor:</c>, <c>malware:</c> and the others, and <c>cve:</c>.</summary>
internal static class NameOptions
{
    private const int LongestName = 100;

    private static readonly Dictionary<string, IdentifierKind> Kinds =
        NameKinds.All.Append(IdentifierKind.Cve).ToDictionary(kind => kind.Word());

    public static IEnumerable<string> All => Kinds.Keys;

    /// <summary>Null where the value is none of its kind.</summary>
    public static NameFilter? Read(string option, string value)
    {
        if (!Kinds.TryGetValue(option, out var kind) || value.Length is 0 or > LongestName)
        {
            return null;
        }

        if (kind != IdentifierKind.Cve)
        {
            return value.Any(char.IsLetterOrDigit) ? new(kind, value) : null;
        }

        var written = value.StartsWith("cve", StringComparison.OrdinalIgnoreCase) ? value : "CVE-" + value;
        return IdentifierExtractor.Extract(written) is [{ Identifier: { Kind: IdentifierKind.Cve, Value: var id }, Start: 0 } mention] && mention.Length == written.Length
            ? new(kind, id)
            : null;
    }

    /// <summary>What is wrong with a value, for the asker.</summary>
    public static string Complaint(string option) => option == "cve"
        ? "cve: needs the id of a vulnerability, as in cve:2017-0144."
        : $"{option}: needs a name, as in {option}:{ExampleOf(option)}.";

    private static string ExampleOf(string option) => Kinds[option] switch
    {
        IdentifierKind.Actor => "apt28 or actor:\"lazarus group\"",
        IdentifierKind.Tool => "mimikatz",
        IdentifierKind.Vulnerability => "heartbleed",
        IdentifierKind.Vendor => "fortinet",
        IdentifierKind.Product => "log4j",
        _ => "wannacry",
    };
}
