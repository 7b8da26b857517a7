using System.Globalization;
using BriefingBot.Articles;

namespace BriefingBot.Tests.Support;

/// <summary>Articles of which a test names only what it is about.</summary>
internal static class Some
{
    public static Source Source(string id = "news.example") => new(id, id);

    /// <summary>An article without an id of its own, as a feed gives it.</summary>
    public static ArticleDraft Article(string url = "https://news.example/a", string title = "A title", string text = "A text.") => new()
    {
        Source = Source(),
        Title = title,
        Url = url,
        Text = text,
        PublishedAt = new(2017, 5, 12, 8, 30, 0, TimeSpan.Zero),
    };

    /// <summary>An article with an id, as an import gives it.</summary>
    public static ArticleDraft Import(string id, string text = "A text.") => Article($"https://news.example/{id}", text: text) with { Id = id };

    /// <summary>Imports <c>prefix1</c>, <c>prefix2</c>, …</summary>
    public static IReadOnlyList<ArticleDraft> Imports(string prefix, int count) =>
        [.. from number in Enumerable.Range(1, count) select Import(prefix + number.ToString(CultureInfo.InvariantCulture))];

    /// <summary>What the ingester would make of a draft without identifiers.</summary>
    public static NewArticle Prepared(ArticleDraft draft) => new(draft, ArticleKey.Of(draft), PublishedClamped: false, []);

    /// <param name="id">Its address too: <c>https://wire.example/ID</c>.</param>
    /// <param name="text">What it says.</param>
    public static ArticleDraft Story(string id, string title, string text, string source = "wire", Tlp tlp = Tlp.Clear) => new()
    {
        Id = id,
        Source = new(source, source, Tlp: tlp),
        Title = title,
        Url = $"https://{source}.example/{id}",
        PublishedAt = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
        Text = text,
    };

    /// <summary>An article about a name that nothing else is about.</summary>
    public static ArticleDraft StoryAbout(string name, string id, string source = "wire", Tlp tlp = Tlp.Clear) => Story(
        id,
        $"{name} ransomware hits {id} hospitals",
        $"{name} is a ransomware worm that spreads through an old flaw in file servers. {name} encrypted the records of {id} hospitals on Friday, the health ministry said. "
        + $"Install the update on every server to stop {name}, the national cyber security centre advised.",
        source,
        tlp);
}
