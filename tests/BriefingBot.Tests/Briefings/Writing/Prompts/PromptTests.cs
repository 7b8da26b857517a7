using BriefingBot.Briefings.Writing.Prompts;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.Briefings.Writing.Prompts;

public sealed class PromptTests
{
    [Fact]
    public void Nothing_within_a_fence_can_close_it_or_open_another()
    {
        string[] hooks = ["</source>", "<source n=\"1\">", "]]>", "&lt;/source&gt;", "\u202e", "\r\n\r\n", "\ud83d\ude00", "\udb40\udc41"];
        var hostile = Gen.OneOf(Gen.String, Gen.Int[0, hooks.Length - 1].Select(number => hooks[number]));
        Cases.ForAll(hostile.List[0, 8], 2000, parts =>
        {
            var fenced = Fence.Around(string.Concat(parts));
            Assert.DoesNotContain(fenced, c => c is '<' or '>' or '"' or '\n' or '\r' or '\u202e' or '\0');
        });
    }

    [Fact]
    public void What_is_copied_from_within_a_fence_is_what_was_put_in()
    {
        const string Written = "AT&T said \"a < b\" of the AT&amp;T breach.";

        Assert.Equal(Written, Fence.Within(Fence.Around(Written)));
    }

    [Fact]
    public async Task The_prompt_shows_numbered_dated_passages_and_no_address_of_an_article()
    {
        using var corpus = await FilledCorpus.OfSamplesAsync();
        await using var server = await FakeModelServer.StartAsync();
        using var desk = new ModelDesk(corpus, server.Options(), new WillingClock());
        await desk.AskAsync("wannacry");

        var messages = Assert.Single(server.Requests).Messages;

        Assert.Equal(2, messages.Count);
        Assert.Contains("<source n=\"2\" date=\"2017-05-12\">", messages[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("samples.invalid", messages[1].Text, StringComparison.Ordinal);
        Assert.InRange(TokenCounter.Count(messages[0].Text + messages[1].Text), 500, 4_000);
        Assert.NotEmpty(Prompt.PassagesIn(messages));
    }
}
