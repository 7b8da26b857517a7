using System.IO.Enumeration;
using System.Text.Json;
using BriefingBot.Feeds.Parsing;
using BriefingBot.Feeds.Parsing.Dates;
using BriefingBot.Feeds.Parsing.Formats;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Feeds.Parsing;

/// <summary>Every pair of the gofeed suite, on the fields that are stored. Its values are markup: the text of each is compared.</summary>
public sealed class GofeedTests
{
    /// <summary>Where gofeed contradicts the format: how the mismatch begins, with <c>*</c> for anything, and the format's rule.</summary>
    private static readonly (string Mismatch, string Rule)[] Exceptions =
    [
        ("*/rss/*rdf_item_*.xml item.id: \"http://example.org/entry/1\"", "RSS 1.0, 5.5: rdf:about identifies the item."),
        ("*/rss/*rdf_item_*.xml item.link: \"http://example.org/entry/1\"", "RSS 1.0, 5.5: rdf:about should be the link; it stands in where the link lacks."),
        ("parser/atom/atom10_feed_entry_source_author*.xml count: \"1\"", "RFC 4287, 4.2.1: the authors of an entry's source are the entry's."),
        ("parser/atom/entry_id_xml_base.xml item.id:", "RFC 4287, 4.2.6: an id is compared as it is written; a base would change it with the address."),
        ("parser/atom/issue_275_extensions_and_source.xml item.text:", "RFC 4287, 4.1.3.3: a video in base64 is no text."),
        ("parser/rss/issue_275_channel_item_extensions.xml count: \"1\"", "gofeed's raw form keeps itunes:author apart, its normal form makes it the author, as we do."),
        ("extensions/dublincore/dublincore_item_multiple_values.xml item.author:", "Dublin Core: every element may be repeated."),
    ];

    [Fact]
    public void Every_pair_is_right_on_the_fields_that_are_stored()
    {
        SharedData.Require();
        var pairs = Pairs().ToList();
        var mismatches = pairs.SelectMany(pair => Compare(pair.Feed, pair.Expected)).Where(mismatch => !IsException(mismatch)).ToList();

        Assert.True(pairs.Count >= 533, $"Only {pairs.Count} pairs were found.");
        Assert.True(mismatches.Count == 0, $"{mismatches.Count} of {pairs.Count} pairs' fields differ:\n" + string.Join('\n', mismatches));
    }

    private static IEnumerable<(string Feed, string Expected)> Pairs()
    {
        var files = Directory.EnumerateFiles(SharedData.PathOf("gofeed"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToHashSet();
        foreach (var file in files)
        {
            var stem = file[..^Path.GetExtension(file).Length];
            if (file.EndsWith(".xml", StringComparison.Ordinal) && files.Contains(stem + ".json"))
            {
                yield return (file, stem + ".json");
            }
            else if (file.EndsWith(".json", StringComparison.Ordinal) && files.Contains(stem + "_expected.json"))
            {
                yield return (file, stem + "_expected.json");
            }
        }
    }

    private static IEnumerable<string> Compare(string feed, string expected)
    {
        var name = Path.GetRelativePath(SharedData.PathOf("gofeed"), feed);
        var parse = FeedParser.Parse(new(File.ReadAllBytes(feed), null, null));
        using var json = JsonDocument.Parse(File.ReadAllText(expected));
        var root = json.RootElement;
        var items = root.ListOf("items").Concat(root.ListOf("entries")).ToList();
        List<string> mismatches = [];
        Check(name, "status", FeedStatus.Refused != parse.Status ? "read" : string.Join(' ', parse.Problems), "read", mismatches);
        Check(name, "format", parse.Format?.Split(' ')[^1], VersionIn(root), mismatches);
        Check(name, "title", parse.Title, Line(root.TextOf("title")), mismatches);
        Check(name, "site", Address(parse.SiteUrl), Address(LinkIn(root)), mismatches);
        Check(name, "language", parse.Language, root.TextOf("language"), mismatches);

        // An item of which nothing is stored (an enclosure, a category) is no entry.
        var stored = items.Where(HasStoredField).ToList();
        Check(name, "count", $"{parse.Entries.Count}", $"{stored.Count}", mismatches);
        foreach (var (entry, item) in parse.Entries.Zip(stored))
        {
            CompareEntry(name, entry, item, mismatches);
        }

        return mismatches;
    }

    private static void CompareEntry(string name, FeedEntry entry, JsonElement item, List<string> mismatches)
    {
        var summary = Body(item.TextOf("description") ?? item.TextOf("summary"));
        var text = Body(item.TextOf("content") ?? (item.TryGetProperty("content", out var content) ? content.TextOf("value") : null)
            ?? item.TextOf("content_html") ?? item.TextOf("content_text"));
        text = text.Length > 0 ? text : summary;
        var updated = Date(item, "updated") ?? Date(item, "modified") ?? Date(item, "date_modified");
        var published = Date(item, "published") ?? Date(item, "pubDate") ?? Date(item, "date_published");
        Check(name, "item.id", entry.EntryId, IdIn(item), mismatches);
        Check(name, "item.link", Address(entry.Url), Address(LinkIn(item)), mismatches);
        Check(name, "item.author", entry.Author, AuthorIn(item), mismatches);
        Check(name, "item.published", $"{entry.PublishedAt:O}", $"{published ?? (name.Contains("parser/atom", StringComparison.Ordinal) ? updated : null):O}", mismatches);
        Check(name, "item.updated", $"{entry.UpdatedAt:O}", $"{updated:O}", mismatches);
        Check(name, "item.summary", entry.Summary, summary, mismatches);
        Check(name, "item.text", entry.Text, text, mismatches);
        if (Line(item.TextOf("title")) is { Length: > 0 } title)
        {
            Check(name, "item.title", entry.Title, title, mismatches);
        }
        else if (entry.Title.Length > 0 && !(summary.Length > 0 ? summary : text).StartsWith(entry.Title.TrimEnd('…'), StringComparison.Ordinal))
        {
            mismatches.Add($"{name} item.title: {entry.Title} is not the beginning of the text");
        }
    }

    private static bool HasStoredField(JsonElement item) =>
        new[] { IdIn(item), LinkIn(item), AuthorIn(item), Line(item.TextOf("title")), Body(item.TextOf("description") ?? item.TextOf("summary")) }
            .Any(text => !string.IsNullOrEmpty(text))
        || new[] { "published", "updated", "modified", "pubDate", "content", "content_html", "content_text" }.Any(key =>
            item.TryGetProperty(key, out var value)
            && (value.ValueKind == JsonValueKind.String ? Body(value.GetString()) : Body(value.TextOf("value"))).Length > 0);

    private static string? IdIn(JsonElement item) =>
        item.TryGetProperty("guid", out var guid) && guid.ValueKind == JsonValueKind.Object ? guid.TextOf("value") : item.TextOf("guid") ?? item.TextOf("id");

    private static string? LinkIn(JsonElement element) =>
        element.TextOf("link") ?? element.TextOf("url") ?? element.TextOf("home_page_url")
        ?? element.ListOf("links")
            .Where(link => link.ValueKind == JsonValueKind.Object && link.TextOf("rel") == "alternate")
            .Select(link => link.TextOf("href"))
            .FirstOrDefault(link => link is not null);

    private static string? AuthorIn(JsonElement item)
    {
        var authors = item.ListOf("authors").ToList();
        return authors.Count > 0
            ? AuthorName.Joined(authors.Select(author => author.TextOf("name") ?? author.TextOf("email")))
            : item.TryGetProperty("author", out var author) && author.ValueKind == JsonValueKind.Object
                ? author.TextOf("name") ?? author.TextOf("email")
                : AuthorName.Of(item.TextOf("author"));
    }

    private static string? VersionIn(JsonElement root)
    {
        var version = root.TextOf("feedVersion") ?? root.TextOf("version");
        return version is null ? "RSS" : version.Split('/')[^1] is "1" ? "1.0" : version.Split('/')[^1];
    }

    private static DateTimeOffset? Date(JsonElement item, string key) => FeedDate.Parse(item.TextOf(key + "Parsed")) ?? FeedDate.Parse(item.TextOf(key));

    private static string Line(string? markup) => MarkupText.GuessedLine(markup ?? "");

    private static string Body(string? markup) => MarkupText.Guessed(markup ?? "");

    /// <summary>As far as two ways to write the same address can differ.</summary>
    private static string? Address(string? written) => Uri.TryCreate(written, UriKind.Absolute, out var address) ? address.AbsoluteUri : null;

    private static void Check(string name, string field, string? actual, string? expected, List<string> mismatches)
    {
        if ((actual ?? "") != (expected ?? ""))
        {
            mismatches.Add($"{name} {field}: \"{actual}\", not \"{expected}\"");
        }
    }

    private static bool IsException(string mismatch) =>
        Exceptions.Any(exception => FileSystemName.MatchesSimpleExpression(exception.Mismatch + "*", mismatch, ignoreCase: false));
}
