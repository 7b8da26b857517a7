using BriefingBot.Feeds.Extraction;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Feeds.Extraction;

/// <summary>Real pages: a sample here, all of them in the evaluation.</summary>
public sealed class SavedPageTests
{
    private const int EveryNth = 8;

    /// <summary>Pages whose expected byline is no author: a button.</summary>
    private static readonly string[] WithoutAuthor = ["royal-road"];

    [Fact]
    public void Saved_pages_give_the_title_byline_and_date_that_they_state()
    {
        SharedData.Require();
        foreach (var page in SavedPage.ReadAll().Where((_, number) => number % EveryNth == 1))
        {
            var extracted = Assert.IsType<PageExtraction.Extracted>(PageExtractor.Extract(PageCharset.Decode(page.Html, null), SavedPage.Address)).Page;
            Assert.Equal((page.Name, SavedPage.Words(page.Title)), (page.Name, extracted.Title ?? ""));
            Assert.Equal((page.Name, page.PublishedAt), (page.Name, page.PublishedAt is null ? null : extracted.PublishedAt));
            if (WithoutAuthor.Contains(page.Name))
            {
                continue;
            }

            Assert.Equal((page.Name, SavedPage.Words(page.Byline)), (page.Name, page.Byline is null ? "" : SavedPage.Words(extracted.Byline)));
        }
    }
}
