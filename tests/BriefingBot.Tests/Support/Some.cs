using BriefingBot.Articles;

namespace BriefingBot.Tests.Support;

/// <summary>Articles for tests that care for little of them.</summary>
internal static class Some
{
    /// <param name="id">Its address too: <c>https://wire.example/ID</c>.</param>
    /// <param name="text">What it says.</param>
    public static ArticleDraft Article(string id, string title, string text, string source = "wire", Tlp tlp = Tlp.Clear) => new()
    {
        Id = id,
        Source = new(source, source, Tlp: tlp),
        Title = title,
        Url = $"https://{source}.example/{id}",
        PublishedAt = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
        Text = text,
    };

    /// <summary>An article about a name that nothing else is about.</summary>
    public static ArticleDraft ArticleAbout(string name, string id, string source = "wire", Tlp tlp = Tlp.Clear) => Article(
        id,
        $"{name} ransomware hits {id} hospitals",
        $"{name} is a ransomware worm that spreads through an old flaw in file servers. {name} encrypted the records of {id} hospitals on Friday, the health ministry said. "
        + $"Install the update on every server to stop {name}, the national cyber security centre advised.",
        source,
        tlp);
}
