using System.Text;
using BriefingBot.Feeds.Folders;

namespace BriefingBot.Tests.Feeds.Folders;

public sealed class FolderFileTests
{
    [Fact]
    public void The_first_line_of_a_text_is_its_title() =>
        Assert.Equal(new("A worm spreads", "It spreads by itself.\n\nNobody clicks."), Parse("a.txt", "A worm spreads\r\n\r\nIt spreads by itself.\r\n\r\nNobody clicks.\r\n"));

    [Fact]
    public void A_text_of_one_line_has_the_name_of_its_file_as_title() =>
        Assert.Equal(new("worm", "It spreads by itself."), Parse("folder/worm.txt", "It spreads by itself."));

    [Fact]
    public void Markdown_gives_title_date_and_address_in_its_front_matter() => Assert.Equal(
        new("A worm: \"Wanna\"", "It spreads by itself, see the advisory.\n\nMore\n- one", new(2017, 5, 12, 0, 0, 0, TimeSpan.Zero), "https://news.example/worm"),
        Parse("a.md", """
            ---
            title: 'A worm: "Wanna"'
            date: 2017-05-12
            author: Somebody
            url: https://news.example/worm
            tags: [a, {b: c}]
            ---

            It **spreads** by itself, see the [advisory](https://cert.example/1).
            ![a chart](chart.png)

            ## More
            - one
            """));

    [Fact]
    public void Markdown_without_front_matter_has_its_first_heading_as_title() =>
        Assert.Equal(new("A worm", "It spreads by itself."), Parse("a.md", "# A *worm*\n\nIt spreads by itself.\n"));

    [Theory]
    [InlineData("---\ndate: yesterday\n---\nWords.", "its date must be such as 2017-05-12 or 2017-05-12T08:30:00Z")]
    [InlineData("---\nurl: file:///etc/passwd\n---\nWords.", "its url must be an http or https address")]
    [InlineData("---\ntitle: never ends\nWords.", "its front matter begins with --- and does not end with one")]
    [InlineData("---\ntitle: a\n---\n", "it has no text")]
    public void A_markdown_file_that_is_wrong_says_how(string text, string problem) =>
        Assert.Equal(problem, Assert.Throws<FormatException>(() => Parse("a.md", text)).Message);

    [Fact]
    public void A_page_gives_its_title_and_the_words_of_its_body()
    {
        var text = Parse("a.html", "<html><head><title>A &amp; B</title><style>p {}</style></head><body><script>x()</script><h1>A</h1><p>One <b>two</b>.</p><p>Three.</p></body></html>");

        Assert.Equal("A & B", text.Title);
        Assert.Contains("One two.\n\nThree.", text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("x()", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Old_encodings_and_byte_order_marks_are_read()
    {
        Assert.Equal("Zürich warnt", FolderFile.Parse("a.txt", Encoding.Latin1.GetBytes("Zürich warnt\n\nText.")).Title);
        Assert.Equal("Zürich warnt", FolderFile.Parse("a.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Zürich warnt\n\nText.")]).Title);
        Assert.Equal("Zürich warnt", FolderFile.Parse("a.txt", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("Zürich warnt\n\nText.")]).Title);
    }

    [Fact]
    public void Front_matter_as_deep_as_it_likes_is_passed_over() =>
        Assert.Equal("t", Parse("a.md", $"---\ntitle: t\ndeep: {new string('[', 5_000)}{new string(']', 5_000)}\n---\nWords.").Title);

    private static FolderText Parse(string name, string text) => FolderFile.Parse(name, Encoding.UTF8.GetBytes(text));
}
