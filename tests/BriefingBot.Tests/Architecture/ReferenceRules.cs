namespace BriefingBot.Tests.Architecture;

/// <summary>Who may reference whom: DESIGN.md, section 2.</summary>
internal static class ReferenceRules
{
    private const string Root = "BriefingBot.";

    private static readonly string[] UpToArticles = ["Threats", "Storage", "Manifests"];

    private static readonly string[] UpToRetrieval = ["Articles", .. UpToArticles];

    private static readonly string[] UpToStories = ["Retrieval", .. UpToRetrieval];

    private static readonly string[] UpToReplies = ["Briefings", "Stories", "Threats"];

    /// <summary>The folders of Core that each of them may use besides itself. Chat may use them all.</summary>
    private static readonly Dictionary<string, string[]> Folders = new()
    {
        ["Storage"] = [],

        // How a manifest is read: sources, aliases and profiles are read in one way, by the folders that know what they mean.
        ["Manifests"] = [],
        ["Threats"] = ["Storage", "Manifests"],
        ["Articles"] = UpToArticles,
        ["Feeds"] = UpToRetrieval,
        ["Retrieval"] = UpToRetrieval,
        ["Stories"] = UpToStories,
        ["Briefings"] = ["Stories", .. UpToStories],
        ["Replies"] = UpToReplies,
        ["Digests"] = ["Replies", .. UpToReplies, "Storage"],
        ["Chat"] = ["Storage", "Manifests", "Threats", "Articles", "Feeds", "Retrieval", "Stories", "Briefings", "Replies", "Digests"],

        // The chat platforms' own projects: of Core only what speaks to people, and Storage.
        ["Slack"] = ["Chat", "Replies", "Storage"],
        ["Teams"] = ["Chat", "Replies", "Storage"],
    };

    /// <summary>The only folders that may use a vendor's types, by the beginning of their names.</summary>
    private static readonly (string Vendor, string[] Folders)[] Vendors =
    [
        ("Lucene.Net", ["Retrieval"]),
        ("Microsoft.Data.Sqlite", ["Storage"]),
        ("DbUp", ["Storage"]),
        ("Npgsql", ["Storage"]),
        ("YamlDotNet", ["Manifests", "Feeds", "Threats"]),
        ("SmartReader", ["Feeds"]),
        ("AngleSharp", ["Feeds"]),
        ("StackExchange.Redis", ["Briefings"]),
        ("Microsoft.Extensions.Caching", ["Briefings"]),
        ("Microsoft.Extensions.AI", ["Briefings"]),
        ("OpenAI", ["Briefings"]),
        ("Azure", ["Briefings"]),
        ("System.ClientModel", ["Briefings"]),
        ("Microsoft.ML", ["Briefings"]),
        ("Polly", ["Briefings"]),
        ("Microsoft.AspNetCore", ["Slack", "Teams"]),
    ];

    /// <summary>What breaks a rule, as <c>Threats.IdentifierExtractor uses Lucene.Net.Search.Query</c>.</summary>
    public static IReadOnlyList<string> Broken(IEnumerable<Type> types) =>
    [
        .. from type in types
           let folder = FolderOf(type)
           where folder is not null
           from used in References.Of(type)
           where !IsAllowed(folder, used)
           orderby type.FullName, used.FullName
           select $"{type.FullName![Root.Length..]} uses {used.FullName}",
    ];

    public static bool HasRule(string folder) => Folders.ContainsKey(folder);

    /// <summary>The folder of a type of ours; null for one that a generator put elsewhere.</summary>
    public static string? FolderOf(Type type) =>
        type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true ? type.Namespace[Root.Length..].Split('.')[0] : null;

    private static bool IsAllowed(string folder, Type used)
    {
        foreach (var (vendor, users) in Vendors)
        {
            if (used.Namespace == vendor || used.Namespace?.StartsWith(vendor + ".", StringComparison.Ordinal) == true)
            {
                return users.Contains(folder);
            }
        }

        return FolderOf(used) is not { } other || other == folder || (Folders.TryGetValue(folder, out var allowed) && allowed.Contains(other));
    }
}
