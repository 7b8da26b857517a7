using BriefingBot.Tests.Support;
using BriefingBot.Threats;

namespace BriefingBot.Tests.Hosting;

public sealed class MentionReadingTests
{
    [Fact]
    public async Task A_host_reads_what_was_stored_before_it_knew_the_names()
    {
        using var stored = new CorpusFolder();
        await stored.ImportAsync(CliDesk.Worm("1", "WannaCrypt"));
        await using var host = await TestHost.StartAsync(settings: new Dictionary<string, string?> { ["DataDirectory"] = stored.Path });

        await host.Logs.WaitForAsync("Stored articles were read again", TestContext.Current.CancellationToken);

        var mentions = await host.Running.Desk.Articles.Corpus.Store.ReadMentionsAsync(["1"], TestContext.Current.CancellationToken);
        Assert.Contains(new Identifier(IdentifierKind.Ransomware, "WannaCry"), mentions["1"].Select(mention => mention.Identifier));
    }
}
