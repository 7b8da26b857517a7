using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BriefingBot.Articles;
using BriefingBot.Manifests;

namespace BriefingBot.Feeds.Manifest;

/// <summary>The keys of <c>sources.yaml</c>: what the reader takes, and what the JSON schema tells an editor.</summary>
internal static partial class ManifestShape
{
    public static readonly TimeSpan ShortestPoll = TimeSpan.FromSeconds(1);

    public static readonly TimeSpan LongestPoll = TimeSpan.FromDays(7);

    private static readonly ChoiceShape Kinds = new(
        ("feed", SourceKind.Feed), ("folder", SourceKind.Folder), ("kev", SourceKind.Kev));

    private const int MostRules = 50;

    /// <summary>Of one rule. Each is looked for in every entry, and held against every other.</summary>
    private const int MostWords = 100;

    private static readonly ListShape Rules = new(most: MostRules, item: new MappingShape(
        new("words", new ListShape(new WordsShape(), least: 1, most: MostWords), "Words and phrases, any of which is enough; whole words, whatever their case and accents."),
        new("regex", new PatternShape(), "A regular expression, whatever the case; it may stand anywhere in the title or the body."),
        new("in", new ChoiceShape(("either", RuleField.Either), ("title", RuleField.Title), ("body", RuleField.Body)), "Where to look; default: either.")));

    private static readonly MappingShape Source = new(
        new("id", new TextShape(Id(), "lower-case letters, digits, dots and hyphens, such as krebs"), "Unique; what source: and the command line call it.", Required: true),
        new("kind", Kinds, "feed: RSS, Atom or JSON Feed over HTTP. folder: .txt, .md and .html files. kev: CISA's catalog of known exploited vulnerabilities.", Required: true),
        new("url", new WebAddressShape(), "The address of a feed or of the catalog."),
        new("path", new TextShape(Words(), "a folder"), "A folder, relative to this file; its subfolders too."),
        new("name", new TextShape(Words(), "a name in one line"), "As shown to people; default: the id."),
        new("class", new ChoiceShape([.. Classes.Select(name => (name, (object)name))]), "What kind of publisher it is; default: news, for a folder internal, for kev authority."),
        new("weight", new NumberShape(0.1, 5), "Multiplies the rank of its articles; default: 1."),
        new("tlp", new ChoiceShape(("clear", Tlp.Clear), ("green", Tlp.Green), ("amber", Tlp.Amber), ("amber+strict", Tlp.AmberStrict), ("red", Tlp.Red)), "Traffic light protocol: who may see its articles; default: clear, for a folder amber."),
        new("text", new ChoiceShape(("full", TextMode.Full), ("excerpt", TextMode.Excerpt), ("link", TextMode.Link)), "How much may be stored: all, title and summary, or the title alone; default: full."),
        new("tags", new ListShape(new TextShape(Id(), "lower-case letters, digits, dots and hyphens")), "Words by which digests and people choose."),
        new("poll", new DurationShape(ShortestPoll, LongestPoll), "How long it is left alone between two polls, such as 30m; default: 1h, for kev and vendors 15m, for a folder 10s."),
        new("language", new TextShape(Language(), "a language tag such as en or pt-BR"), "The language of its articles, where the feed does not say."),
        new("keep", Rules, "Only entries that one of these rules matches are kept; default: all."),
        new("drop", Rules, "Entries that one of these rules matches are left out, whatever keep says."),
        new("enabled", new FlagShape(), "Whether it is polled; default: true."),
        new("reason", new TextShape(Words(), "a sentence in one line"), "Why it is not enabled."));

    public static MappingShape Whole { get; } = new(new KeyShape("sources", new ListShape(Source), "Where articles come from."));

    private static IEnumerable<string> Classes => ["authority", "vendor", "news", "research", "community", "internal"];

    public static string NameOf(SourceKind kind) => Kinds.NameOf(kind);

    /// <summary>The JSON schema of the file, for editors.</summary>
    public static JsonObject ToSchema()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "BriefingBot sources",
        };
        foreach (var (key, value) in Whole.ToSchema())
        {
            schema[key] = value?.DeepClone();
        }

        // The one rule between keys that an editor can hold too.
        schema["properties"]!["sources"]!["items"]!["if"] = new JsonObject
        {
            ["properties"] = new JsonObject { ["kind"] = new JsonObject { ["const"] = "folder" } },
        };
        schema["properties"]!["sources"]!["items"]!["then"] = new JsonObject { ["required"] = new JsonArray("path") };
        schema["properties"]!["sources"]!["items"]!["else"] = new JsonObject { ["required"] = new JsonArray("url") };
        return schema;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]{0,63}$")]
    private static partial Regex Id();

    [GeneratedRegex("^[^\\r\\n]{1,300}$")]
    private static partial Regex Words();

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex Language();
}
