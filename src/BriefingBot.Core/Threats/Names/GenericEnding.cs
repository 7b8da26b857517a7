namespace BriefingBot.Threats.Names;

/// <summary>The last word of a name in a collection that says no more than its kind: "Enjey Crypter Ransomware".</summary>
internal static class GenericEnding
{
    private static readonly string[] Endings = [" ransomware", " malware", " trojan", " virus", " botnet", " backdoor", " rat"];

    /// <summary>The name without it; null where it has none, or where what is left is an ordinary word.</summary>
    public static string? Off(string name)
    {
        foreach (var ending in Endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                var bare = name[..^ending.Length].TrimEnd();
                return bare.Split(' ').All(word => EnglishWords.Contains(word.ToLowerInvariant())) ? null : bare;
            }
        }

        return null;
    }
}
