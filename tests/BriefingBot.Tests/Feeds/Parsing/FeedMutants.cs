using System.Text;
using BriefingBot.Feeds.Parsing;

namespace BriefingBot.Tests.Feeds.Parsing;

/// <summary>Damages the fixtures in the ways that networks, programs and attackers do, the same ways for the same seed.</summary>
internal static class FeedMutants
{
    public static readonly TimeSpan CpuLimit = TimeSpan.FromMilliseconds(250);

    public const long AllocationLimit = 64 * 1024 * 1024;

    private static readonly string[] Shards =
    [
        "<", ">", "&", "&#", "&amp", "\"", "'", "]]>", "<![CDATA[", "<!--", "-->", "<!DOCTYPE r [", "<?", "?>", "\0", "\ufffe", "</item>", "<item>",
        "</channel>", "<a b='", "xmlns=\"http://www.w3.org/2005/Atom\"", "xml:base=\"file:///\"", "{", "[", "}", "]", ",", "\\ud800", "<b><b><b><b>",
    ];

    private static readonly string[] Encodings = ["utf-16", "utf-16BE", "utf-32", "iso-8859-1", "utf-8", "windows-1251", "shift_jis", "koi8-r", "iso-2022-jp", "IBM037"];

    /// <summary>The mutant of a number; the same number gives the same bytes.</summary>
    public static FeedDocument Of(int number)
    {
        var random = new Random(number);
        var seeds = FeedFixtures.All;
        var bytes = seeds[random.Next(seeds.Count)].ToList();
        for (var step = random.Next(1, 5); step > 0 && bytes.Count > 0; step--)
        {
            Damage(bytes, random);
        }

        string?[] types = [null, "text/xml", "text/html; charset=utf-8", "application/xml; charset=" + Encodings[random.Next(Encodings.Length)]];
        return new(bytes.ToArray(), types[random.Next(types.Length)], random.Next(2) == 0 ? null : new Uri("https://feed.example/dir/feed"));
    }

    /// <summary>Parses mutants, and says what went wrong: exceptions, time, memory, fields that break their promise.</summary>
    public static IReadOnlyList<string> Faults(int count)
    {
        List<string> faults = [];
        for (var number = 0; number < count; number++)
        {
            var document = Of(number);
            try
            {
                faults.AddRange(FaultsOf(document).Select(fault => $"mutant {number}: {fault}"));
            }
            catch (Exception failure)
            {
                faults.Add($"mutant {number}: {failure}");
            }
        }

        return faults;
    }

    private static IEnumerable<string> FaultsOf(FeedDocument document)
    {
        var (parse, used, allocated) = Measure(document);
        if (used > CpuLimit)
        {
            // The first of its kind also pays for compiling the code that it runs through.
            (parse, used, allocated) = Measure(document);
        }

        if (used > CpuLimit || allocated > AllocationLimit)
        {
            yield return FormattableString.Invariant($"{used.TotalMilliseconds:F0} ms, {allocated:N0} bytes");
        }

        foreach (var entry in parse.Entries)
        {
            if (entry.Url is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0))
            {
                yield return $"the address {url}";
            }

            if ((entry.Title + entry.Author + entry.EntryId).Any(char.IsControl) || (entry.Summary + entry.Text).Any(c => char.IsControl(c) && c != '\n'))
            {
                yield return $"a control character in {entry.Title}";
            }
        }
    }

    private static (FeedParse Parse, TimeSpan Used, long Allocated) Measure(FeedDocument document)
    {
        var (allocated, used) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
        var parse = FeedParser.Parse(document);
        return (parse, Environment.CpuUsage.TotalTime - used, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    private static void Damage(List<byte> bytes, Random random)
    {
        switch (random.Next(9))
        {
            case 0:
                for (var flips = random.Next(1, 20); flips > 0; flips--)
                {
                    bytes[random.Next(bytes.Count)] ^= (byte)(1 << random.Next(8));
                }

                break;
            case 1:
                var end = random.Next(bytes.Count);
                bytes.RemoveRange(end, bytes.Count - end);
                break;
            case 2:
                var from = random.Next(bytes.Count);
                bytes.RemoveRange(from, Math.Min(random.Next(1, 200), bytes.Count - from));
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count), Encoding.UTF8.GetBytes(Shards[random.Next(Shards.Length)]));
                break;
            case 4:
                SwapPieces(bytes, random, (byte)'<', (byte)'>');
                break;
            case 5:
                SwapPieces(bytes, random, (byte)'"', (byte)'"');
                break;
            case 6:
                SwapEncoding(bytes, random);
                break;
            case 7:
                var seeds = FeedFixtures.All;
                var other = seeds[random.Next(seeds.Count)];
                var start = random.Next(other.Length);
                bytes.InsertRange(random.Next(bytes.Count), other[start..Math.Min(other.Length, start + random.Next(1, 1_000))]);
                break;
            default:
                var first = random.Next(bytes.Count);
                var piece = bytes.GetRange(first, Math.Min(random.Next(1, 60), bytes.Count - first));
                bytes.InsertRange(first, Enumerable.Repeat(piece, random.Next(1, 400)).SelectMany(copy => copy));
                break;
        }
    }

    /// <summary>Two tags, or two values of attributes, each in the other's place.</summary>
    private static void SwapPieces(List<byte> bytes, Random random, byte open, byte close)
    {
        List<(int Start, int Length)> pieces = [];
        for (var at = bytes.IndexOf(open); at >= 0 && bytes.IndexOf(close, at + 1) is >= 0 and var end; at = bytes.IndexOf(open, end + 1))
        {
            pieces.Add((at, end - at + 1));
        }

        if (pieces.Count < 2)
        {
            return;
        }

        var one = random.Next(pieces.Count - 1);
        var other = random.Next(one + 1, pieces.Count);
        var (former, latter) = (bytes.GetRange(pieces[one].Start, pieces[one].Length), bytes.GetRange(pieces[other].Start, pieces[other].Length));
        bytes.RemoveRange(pieces[other].Start, pieces[other].Length);
        bytes.InsertRange(pieces[other].Start, former);
        bytes.RemoveRange(pieces[one].Start, pieces[one].Length);
        bytes.InsertRange(pieces[one].Start, latter);
    }

    /// <summary>Other bytes for the same text, or another name for the same bytes.</summary>
    private static void SwapEncoding(List<byte> bytes, Random random)
    {
        var text = Encoding.UTF8.GetString(bytes.ToArray());
        var name = Encodings[random.Next(Encodings.Length)];
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var changed = random.Next(2) == 0
            ? encoding.GetBytes(text)
            : Encoding.UTF8.GetBytes(text.Replace("encoding=\"utf-8\"", $"encoding=\"{name}\"", StringComparison.Ordinal));
        bytes.Clear();
        bytes.AddRange(changed);
    }
}
