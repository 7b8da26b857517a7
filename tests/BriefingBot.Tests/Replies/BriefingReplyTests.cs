using BriefingBot.Articles;
using BriefingBot.Replies;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Replies;

public sealed class BriefingReplyTests
{
    [Fact]
    public async Task Nothing_found_says_what_was_searched_and_claims_nothing()
    {
        using var samples = await FilledCorpus.OfSamplesAsync();

        var reply = BriefingReply.Of(await samples.BriefAsync("vpnfilter"));

        Assert.Equal(ReplyKind.NothingFound, reply.Kind);
        Assert.DoesNotContain(reply.Blocks, block => block is ReplyBlock.CitedSentence);
        Assert.Contains(reply.Blocks, block => block is ReplyBlock.Note note && note.Text.StartsWith("Searched 45 articles", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_citation_mark_has_its_article_in_the_list()
    {
        using var samples = await FilledCorpus.OfSamplesAsync();

        var reply = BriefingReply.Of(await samples.BriefAsync("wannacry"));

        var listed = Assert.Single(reply.Blocks.OfType<ReplyBlock.SourceList>()).Sources.Select(source => source.N!.Value).ToHashSet();
        var marked = reply.Blocks.OfType<ReplyBlock.CitedSentence>().SelectMany(sentence => sentence.Runs).OfType<Run.CitationMark>().Select(mark => mark.N);
        Assert.NotEmpty(listed);
        Assert.Equal(listed, marked.ToHashSet());
    }

    [Fact]
    public async Task A_hidden_article_shows_nowhere()
    {
        using var corpus = await FilledCorpus.OfAsync(
            Draft("open", Tlp.Clear, "Foobar strikes", "Foobar is a worm that struck Acme on 12 May 2017. Foobar infected 20,000 computers at Acme."),
            Draft("secret", Tlp.Amber, "Quuxel plans", "Quuxel is a worm that nobody outside may hear of. Quuxel infected 30,000 computers at Acme."));

        var briefing = await corpus.BriefAsync("quuxel");

        Assert.Empty(briefing.Sources);
        Assert.Empty(briefing.Suggestions);
        Assert.DoesNotContain(briefing.Nearest, article => article.ArticleId == "secret");
        Assert.Equal(1, briefing.Searched.Articles);
        Assert.NotEmpty((await corpus.BriefAsync("quuxel", Tlp.Amber)).Sources);
        Assert.Equal("TLP:AMBER", (await corpus.BriefAsync("quuxel", Tlp.Amber)).Marking);
    }

    private static ArticleDraft Draft(string id, Tlp tlp, string title, string text) => new()
    {
        Id = id,
        Source = new(id, id, Tlp: tlp),
        Title = title,
        Url = $"https://{id}.invalid/{id}",
        PublishedAt = new(2017, 5, 13, 0, 0, 0, TimeSpan.Zero),
        Text = text,
    };
}
