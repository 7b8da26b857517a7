namespace BriefingBot.Threats;

/// <summary>
/// Finds what has one exact name in a text and gives it its one form, so that an article and a question meet however each wrote
/// it. The same function reads articles at ingest and queries. It holds no state, accepts any text, and takes time linear in it.
/// </summary>
public static class IdentifierExtractor
{
    /// <summary>Raised when the same text gives other mentions; stored mentions of a lower one are extracted again.</summary>
    public const int Revision = 3;

    /// <summary>
    /// The mentions in order of their start, none overlapping another; of two that would, the longer. Only a URL holds others: its
    /// host, by which it is found too, and ids in its path.
    /// </summary>
    public static IReadOnlyList<IdentifierMention> Extract(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hosts = HostNames.In(text).ToList();
        var indicators = WithoutOverlaps(
            [.. hosts, .. IPv6Addresses.In(text).Select(Indicator.Alone), .. FileHashes.In(text).Select(Indicator.Alone)],
            indicator => indicator.Mention);
        var mails = Outside(hosts, MailAddresses.In(text));
        var found = WithoutOverlaps([.. IndicatorLists.Kept(text, indicators), .. CatalogueIds.In(text), .. mails], mention => mention);
        return [.. found.Concat(WebAddresses.Of(text, hosts)).OrderBy(mention => mention.Start).ThenByDescending(mention => mention.Length)];
    }

    /// <summary>Mail addresses that are no part of a URL, where they are a name and a password. Both are in order.</summary>
    private static IEnumerable<IdentifierMention> Outside(List<Indicator> hosts, IEnumerable<IdentifierMention> mails)
    {
        var next = 0;
        foreach (var mail in mails)
        {
            while (next < hosts.Count && hosts[next].To <= mail.Start)
            {
                next++;
            }

            if (next == hosts.Count || hosts[next].From >= mail.End)
            {
                yield return mail;
            }
        }
    }

    private static List<T> WithoutOverlaps<T>(List<T> found, Func<T, IdentifierMention> mention)
    {
        var kept = new List<T>(found.Count);
        foreach (var next in found.OrderBy(item => mention(item).Start).ThenByDescending(item => mention(item).Length))
        {
            if (kept.Count == 0 || mention(kept[^1]).End <= mention(next).Start)
            {
                kept.Add(next);
            }
            else if (mention(next).Length > mention(kept[^1]).Length)
            {
                kept[^1] = next;
            }
        }

        return kept;
    }
}
