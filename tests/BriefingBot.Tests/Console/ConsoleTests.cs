using System.Net;
using System.Net.Sockets;
using System.Text;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.LocalConsole;

/// <summary>The console as a browser meets it.</summary>
public sealed class ConsoleTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_has_one_input_that_posts_to_itself_and_no_script()
    {
        var host = shared.Host;

        var page = await host.Console.GetStringAsync("/", Cancelled);

        var attributes = HtmlMarkup.AttributesOf(page);
        Assert.Single(HtmlMarkup.TagsOf(page), tag => tag == "input");
        Assert.Contains(new("placeholder", "/brief wannacry"), attributes);
        Assert.Contains(attributes, attribute => attribute.Key == "autofocus");
        Assert.Equal(["post", "post"], attributes.Where(attribute => attribute.Key == "method").Select(attribute => attribute.Value));
        Assert.True(attributes.Count(attribute => attribute.Key == "value" && attribute.Value.StartsWith("/brief ", StringComparison.Ordinal)) >= 3);
        Assert.DoesNotContain("script", HtmlMarkup.TagsOf(page));
        Assert.DoesNotContain(attributes, attribute => attribute.Key == "style" || attribute.Key.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("://", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8", "no-store")]
    [InlineData("/articles/none", "text/html; charset=utf-8", "no-store")]
    [InlineData("/nowhere", "text/html; charset=utf-8", "no-store")]
    [InlineData("/assets/console.css", "text/css; charset=utf-8", "no-cache")]
    [InlineData("/assets/icon.svg", "image/svg+xml", "no-cache")]
    public async Task Every_response_says_what_a_browser_may_do_with_it(string path, string contentType, string cacheControl)
    {
        var host = shared.Host;

        var answer = await host.Console.GetAsync(path, Cancelled);

        Assert.Equal(
            "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal(contentType, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(cacheControl, answer.Headers.CacheControl?.ToString());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_posted_question_leads_to_its_answer_which_can_be_come_back_to()
    {
        var host = shared.Host;

        using var question = host.Post("/brief help");
        var posted = await host.Console.SendAsync(question, Cancelled);
        Assert.Equal(HttpStatusCode.SeeOther, posted.StatusCode);

        for (var visit = 1; visit <= 2; visit++)
        {
            var page = await host.Console.GetStringAsync(posted.Headers.Location, Cancelled);
            Assert.Contains(new("value", "/brief help"), HtmlMarkup.AttributesOf(page));
            Assert.Contains("What you can ask", HtmlMarkup.TextOf(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_question_that_cannot_be_understood_is_answered_with_what_would_be_right()
    {
        var host = shared.Host;
        using var question = host.Post("wannacry sinse:7d");
        var posted = await host.Console.SendAsync(question, Cancelled);
        var page = HtmlMarkup.TextOf(await host.Console.GetStringAsync(posted.Headers.Location, Cancelled));
        Assert.Contains("since", page.Replace("sinse", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_fills_a_question_in_and_does_not_ask_it()
    {
        var host = shared.Host;
        var page = await host.Console.GetStringAsync("/?q=%22%3E%3Cscript%3Ehelp", Cancelled);
        Assert.Contains(new("value", "\"><script>help"), HtmlMarkup.AttributesOf(page));
        Assert.DoesNotContain("article", HtmlMarkup.TagsOf(page));
        Assert.DoesNotContain("script", HtmlMarkup.TagsOf(page));
    }

    [Fact]
    public async Task An_answer_that_is_not_held_says_so()
    {
        var host = shared.Host;
        var answer = await host.Console.GetAsync("/?answer=0123456789abcdef0123456789abcdef", Cancelled);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("no longer held", await answer.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_files_of_an_answer_can_be_downloaded_and_no_others()
    {
        await using var host = await TestHost.StartAsync();
        await host.ImportAsync(CliDesk.Line("1", "Gravelock worm", "Gravelock is a worm. Gravelock beacons to 203.0.113.77 every hour."));
        await host.Running.Desk.CatchUpAsync(null, Cancelled);
        using var question = host.Post("iocs gravelock");
        var asked = await host.Console.SendAsync(question, Cancelled);
        var page = await host.Console.GetStringAsync(asked.Headers.Location, Cancelled);
        var links = HtmlMarkup.AttributesOf(page).Where(attribute => attribute.Key == "href" && attribute.Value.Contains("file=", StringComparison.Ordinal)).Select(attribute => attribute.Value).ToList();

        Assert.Equal(["indicators.csv", "indicators-to-block.txt", "indicators.stix.json"], links.Select(link => link.Split("file=")[1]));
        var file = await host.Console.GetAsync(links[0], Cancelled);
        Assert.Equal("attachment; filename=indicators.csv; filename*=UTF-8''indicators.csv", file.Content.Headers.ContentDisposition?.ToString());
        Assert.StartsWith("type,value,role", await file.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Console.GetAsync(asked.Headers.Location + "&file=desk.db", Cancelled)).StatusCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task A_question_from_a_foreign_page_is_not_answered(string? origin)
    {
        var host = shared.Host;
        using var question = host.Post("help");
        question.Headers.Remove("Origin");
        if (origin is not null)
        {
            question.Headers.Add("Origin", origin);
        }

        var answer = await host.Console.SendAsync(question, Cancelled);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain('\n', await answer.Content.ReadAsStringAsync(Cancelled));
    }

    [Theory]
    [InlineData("text/plain", 10, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", 10, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded", 100_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_post_that_is_no_question_is_refused(string contentType, int length, HttpStatusCode expected)
    {
        var host = shared.Host;
        using var post = host.Post("");
        post.Content = new StringContent("q=" + new string('x', length), Encoding.UTF8, contentType);
        Assert.Equal(expected, (await host.Console.SendAsync(post, Cancelled)).StatusCode);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: briefing.example\r\n", "403")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost@briefing.example\r\n", "4")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n", "400")]
    [InlineData("GET http://briefing.example/ HTTP/1.1\r\nHost: localhost\r\n", "4")]
    [InlineData("GET http://briefing.example/ HTTP/1.1\r\nHost: briefing.example\r\n", "403")]
    [InlineData("GET / HTTP/1.0\r\n", "403")]
    [InlineData("GET / HTTP/1.1\r\n", "4")]
    [InlineData("GET / HTTP/1.1\r\nHost:\r\n", "403")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\n", "200")]
    public async Task Whatever_is_written_on_the_line_only_this_machines_hosts_are_answered(string head, string expectedStatus)
    {
        var host = shared.Host;
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Running.Console.Port, Cancelled);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + "Connection: close\r\n\r\n"), Cancelled);
        using var reader = new StreamReader(client.GetStream());
        var status = await reader.ReadLineAsync(Cancelled);
        Assert.StartsWith(expectedStatus, status!.Split(' ')[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_logged_and_shows_nothing_of_its_inside()
    {
        await using var host = await TestHost.StartAsync();
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={host.Running.Desk.Articles.Corpus.StorePath}");
        await connection.OpenAsync(Cancelled);
        using var command = connection.CreateCommand();
        command.CommandText = "alter table counters rename to gone";
        await command.ExecuteNonQueryAsync(Cancelled);

        var answer = await host.Console.GetAsync("/articles/a-1", Cancelled);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancelled);
        Assert.Contains("This could not be answered.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Sqlite", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(host.Logs.Messages, message => message.StartsWith("A GET request to ", StringComparison.Ordinal));
    }
}
