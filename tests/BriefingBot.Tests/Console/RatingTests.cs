using System.Net;
using BriefingBot.Briefings.Records;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.LocalConsole;

public sealed class RatingTests
{
    [Fact]
    public async Task An_answer_is_rated_with_a_button_of_its_own_page_and_of_no_other()
    {
        var cancelled = TestContext.Current.CancellationToken;
        await using var host = await TestHost.StartAsync();
        using var question = host.Post("gravelock");
        var shelf = (await host.Console.SendAsync(question, cancelled)).Headers.Location!.OriginalString.Split('=')[1];

        using var foreign = Rating(host, shelf, "down");
        foreign.Headers.Remove("Origin");
        foreign.Headers.Add("Origin", "https://evil.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Console.SendAsync(foreign, cancelled)).StatusCode);

        using var own = Rating(host, shelf, "down");
        Assert.Equal(HttpStatusCode.SeeOther, (await host.Console.SendAsync(own, cancelled)).StatusCode);

        var page = await host.Console.GetStringAsync($"/?answer={shelf}", cancelled);
        Assert.Contains(new("aria-pressed", "true"), HtmlMarkup.AttributesOf(page));
        var kept = Assert.Single(await host.Running.Desk.Feedback.ListAsync(Verdict.Down, cancelled));
        Assert.Equal("too old", kept.Comment);
    }

    private static HttpRequestMessage Rating(TestHost host, string shelf, string verdict)
    {
        var request = host.Post("");
        request.Content = new FormUrlEncodedContent([new("answer", shelf), new("rate", verdict), new("comment", "too old")]);
        return request;
    }
}
