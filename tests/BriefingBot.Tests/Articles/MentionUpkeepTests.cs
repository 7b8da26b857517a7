using BriefingBot.Articles;
using BriefingBot.Tests.Support;
using BriefingBot.Threats;

namespace BriefingBot.Tests.Articles;

public sealed class MentionUpkeepTests
{
    [Fact]
    public async Task Stored_articles_are_read_again_when_names_are_imported_and_then_found_by_them()
    {
        using var corpus = await FilledCorpus.OfAsync(
            Some.Story("1", "Grievex malware spreads", "Grievex malware is a program that took the files of 20 offices. The offices paid nothing for the files."),
            Some.StoryAbout("Foobar", "2"));
        var articles = corpus.Corpus.Corpus;
        await articles.ImportedNames.ReplaceAsync(
            "test", [new("1", IdentifierKind.Malware, "Grievex Locker", ["Grievex malware"], "", null)], TestContext.Current.CancellationToken);
        var reader = await articles.Names.ReaderAsync(TestContext.Current.CancellationToken);

        var upkeep = new MentionUpkeep(articles);
        Assert.Equal(2, await upkeep.ReadSomeAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await upkeep.ReadSomeAsync(TestContext.Current.CancellationToken));
        await corpus.Corpus.CatchUpAsync(null, TestContext.Current.CancellationToken);

        var mentions = (await articles.Store.ReadMentionsAsync(["1"], TestContext.Current.CancellationToken))["1"].ToList();
        Assert.Contains(mentions, mention => mention.Identifier == new Identifier(IdentifierKind.Malware, "Grievex Locker"));
        Assert.All(mentions, mention => Assert.Equal(reader.Revision, mention.Revision));
        Assert.Equal(["1"], (await corpus.BriefAsync("malware:\"grievex locker\"")).Sources.Select(source => source.ArticleId));
    }
}
