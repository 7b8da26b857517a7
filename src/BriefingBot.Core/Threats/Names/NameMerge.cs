namespace BriefingBot.Threats.Names;

/// <summary>
/// Makes one of what several collections list apart. Two entries of like kinds are the same where the one's own name is a name of the
/// other, or where they share two names, each of which tells apart: no ordinary word, no acronym. One shared by-name is not enough:
/// families lend each other their by-names, and chains of loans would end in one great heap.
/// </summary>
internal static class NameMerge
{
    /// <summary>The names, the listed first. Two listed ones are never merged: whoever wrote them knew why.</summary>
    public static IReadOnlyList<MergedName> Of(IReadOnlyList<KnownName> listed, IReadOnlyList<KnownName> imported)
    {
        KnownName[] all = [.. listed, .. imported];
        var heads = Enumerable.Range(0, all.Length).ToArray();
        var keys = all.Select((name, at) => KeysOf(name, at < listed.Count)).ToArray();
        var owners = new Dictionary<string, List<int>>();
        var shared = new Dictionary<(int, int), int>();
        for (var at = 0; at < all.Length; at++)
        {
            foreach (var key in keys[at])
            {
                var known = owners.TryGetValue(key, out var list) ? list : owners[key] = [];
                foreach (var other in known.Where(other => NameKinds.AreAlike(all[other].Kind, all[at].Kind)))
                {
                    shared[(other, at)] = shared.GetValueOrDefault((other, at)) + (IsOwn(key, all[other]) || IsOwn(key, all[at]) ? 2 : 1);
                }

                known.Add(at);
            }
        }

        // In their order, so that a listed entry is the head of whatever joins it.
        foreach (var (first, second) in shared.Where(pair => pair.Value >= 2).Select(pair => pair.Key).Order())
        {
            var (a, b) = (Head(first), Head(second));
            if (a != b && Math.Max(a, b) >= listed.Count)
            {
                heads[Math.Max(a, b)] = Math.Min(a, b);
            }
        }

        return
        [
            .. Enumerable.Range(0, all.Length).GroupBy(Head).OrderBy(group => group.Key).Select(group => new MergedName(
                Joined([.. group.Select(at => all[at])]), [.. group.Select(at => (all[at], at < listed.Count))])),
        ];

        int Head(int at)
        {
            while (heads[at] != at)
            {
                at = heads[at] = heads[heads[at]];
            }

            return at;
        }
    }

    private static HashSet<string> KeysOf(KnownName name, bool isListed) =>
        [.. NameForm.Of(name, name, isListed).Where(form => form.TellsApart).Select(form => NameKey.Of(form.Written))];

    private static bool IsOwn(string key, KnownName name) =>
        key == NameKey.Of(name.Name) || (GenericEnding.Off(name.Name) is { } bare && key == NameKey.Of(bare));

    private static KnownName Joined(IReadOnlyList<KnownName> same) => same is [var alone] ? alone : same[0] with
    {
        Aliases = [.. same.SelectMany(name => name.All).DistinctBy(written => written.ToUpperInvariant()).Where(written => !written.Equals(same[0].Name, StringComparison.OrdinalIgnoreCase))],
        Everyday = [.. same.SelectMany(name => name.Everyday).Distinct()],
        Cves = [.. same.SelectMany(name => name.Cves).Distinct()],
    };
}
