using System.Buffers;
using System.Collections.Frozen;

namespace BriefingBot.Threats;

/// <summary>
/// When a dotted name is a domain. Its last label is a top-level domain, its form is that of a host name, and something says that
/// an address is meant: it is defanged or in a URL (<see cref="AsAddress"/>), or it has a path or two dots (<see cref="AsWord"/>).
/// A plain word with one dot, like Yahoo.com in prose, needs the company of other indicators.
/// </summary>
internal static class DomainRule
{
    private const int LongestName = 253;
    private const int LongestLabel = 63;

    private static readonly SearchValues<char> Base32 = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ234567");

    /// <summary>Names of technologies that look like domains and are not.</summary>
    private static readonly FrozenSet<string> Technologies = FrozenSet.ToFrozenSet(
        ["ado.net", "asp.net", "ml.net", "vb.net"], StringComparer.OrdinalIgnoreCase);

    /// <summary>First labels of packages and of code: com.example.app, window.location.host.</summary>
    private static readonly FrozenSet<string> CodeRoots = FrozenSet.ToFrozenSet(
        ["com", "org", "javax", "document", "window", "this"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Labels of detection names, whose last part is a variant: Trojan.Win32.Agent.la.</summary>
    private static readonly FrozenSet<string> DetectionLabels = FrozenSet.ToFrozenSet(
        ["w32", "w64", "win32", "win64", "w97m", "msil", "androidos", "trojan", "backdoor", "ransom", "worm", "heur"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name that is written as an address (defanged, in a URL) is a domain.</summary>
    public static bool AsAddress(DottedName name) => IsHostName(name);

    /// <summary>Whether a name in running text may be a domain: not a file, a package, a detection name or the seam of two sentences.</summary>
    public static bool AsWord(DottedName name)
    {
        var technology = Technologies.GetAlternateLookup<ReadOnlySpan<char>>();
        var root = CodeRoots.GetAlternateLookup<ReadOnlySpan<char>>();
        return IsHostName(name)
            && !FileExtensions.Contains(name[^1])
            && IsInOneCase(name)
            && !IsAbbreviation(name)
            && !(name[^2].Length <= 2 && !name[^2].ContainsAnyExceptInRange('0', '9'))
            && !(name.Count == 2 && technology.Contains(name.Value()))
            && !(name.Count > 2 && root.Contains(name[0]))
            && !IsDetectionName(name);
    }

    private static bool IsHostName(DottedName name)
    {
        if (name.Count < 2 || !(TopLevelDomains.Contains(name[^1]) || IsOnion(name)))
        {
            return false;
        }

        var length = name.Count - 1;
        for (var index = 0; index < name.Count; index++)
        {
            var label = name[index];
            length += label.Length;
            // An underscore is allowed where services are named (_dmarc), not in what can be registered.
            if (label.Length is 0 or > LongestLabel || label[0] == '-' || label[^1] == '-' || (index >= name.Count - 2 && label.Contains('_')))
            {
                return false;
            }
        }

        return length <= LongestName;
    }

    /// <summary>Tor's services are no top-level domain but are what ransom notes name: 16 or 56 letters of base 32 (RFC 7686).</summary>
    public static bool IsOnion(DottedName name) =>
        name[^1].Equals("onion", StringComparison.OrdinalIgnoreCase)
        && name[^2].Length is 16 or 56
        && !name[^2].ContainsAnyExcept(Base32);

    /// <summary>Whether the last label is in lower case, or the whole name in upper case; else it is a word: System.Net, U.S.Support.</summary>
    private static bool IsInOneCase(DottedName name)
    {
        if (!name[^1].ContainsAnyInRange('A', 'Z'))
        {
            return true;
        }

        for (var index = 0; index < name.Count; index++)
        {
            if (name[index].ContainsAnyInRange('a', 'z'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether all labels but the last are single characters or numbers: i.e.in, 10.3.is.</summary>
    private static bool IsAbbreviation(DottedName name)
    {
        if (name.Count == 2)
        {
            return false;
        }

        for (var index = 0; index < name.Count - 1; index++)
        {
            if (name[index].Length > 1 && name[index].ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDetectionName(DottedName name)
    {
        var known = DetectionLabels.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var index = 0; index < name.Count - 1; index++)
        {
            var label = name[index];
            if (known.Contains(label[(label.LastIndexOf('-') + 1)..]) || known.Contains(label))
            {
                return true;
            }
        }

        return false;
    }
}
