using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BriefingBot.Feeds.Text;
using SmartReader;

namespace BriefingBot.Feeds.Extraction;

/// <summary>
/// Finds the article of a web page: SmartReader finds the text, the page's own metadata the rest. It never opens a connection, and
/// a page that would cost more than <see cref="PageLimits"/> grant is refused.
/// </summary>
public sealed class PageExtractor(TimeProvider clock) : IDisposable
{
    /// <summary>Where nobody knows the page's address. SmartReader wants one, to complete links that nobody reads.</summary>
    private static readonly Uri Nowhere = new("http://page.invalid/");

    /// <summary>A page that is given up still holds its place until its thread ends, so that such pages cannot take the machine.</summary>
    private readonly SemaphoreSlim places = new(Environment.ProcessorCount);

    /// <param name="page">As fetched.</param>
    /// <param name="contentType">The header, for its charset; null when it is not known.</param>
    /// <param name="address">Of the page; null when it is not known.</param>
    public async Task<PageExtraction> ExtractAsync(ReadOnlyMemory<byte> page, string? contentType, Uri? address, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        var reading = Task.Run(
            () =>
            {
                try
                {
                    return Extract(PageCharset.Decode(page.Span, contentType), address);
                }
                finally
                {
                    places.Release();
                }
            },
            CancellationToken.None);
        try
        {
            return await reading.WaitAsync(PageLimits.Budget, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return new PageExtraction.Refused($"Reading it took longer than {PageLimits.Budget.TotalSeconds:0} seconds.");
        }
    }

    public void Dispose() => places.Dispose();

    internal static PageExtraction Extract(string html, Uri? address)
    {
        try
        {
            var document = BoundedParser.Parse(html);
            var stated = PageMetadata.Read(document);
            PageCleaner.Clean(document);
            Depth.Check(document);
            return Extract(document, stated, address ?? Nowhere);
        }
        catch (PageRefusedException refused)
        {
            return new PageExtraction.Refused("The page is not read. " + refused.Message);
        }
        catch (Exception failure) when (failure.TargetSite?.Module.Assembly != typeof(PageExtractor).Assembly)
        {
            // Thrown inside the libraries: hostile pages find their faults, and one page is not worth a poll.
            return new PageExtraction.Failed($"The page cannot be read ({failure.GetType().Name}).");
        }
    }

    private static PageExtraction Extract(IHtmlDocument document, PageMetadata stated, Uri address)
    {
        var text = "";
        using var reader = new Reader(address.AbsoluteUri, document) { DisableJSONLD = true };
        reader.AddCustomOperationEnd(article => text = PageText.Of(article));
        var found = reader.GetArticle();
        return ArticleBoilerplate.Remove(text) is { Length: > 0 } body
            ? new PageExtraction.Extracted(new(
                stated.Title ?? PageMetadata.Clean(found.Title),
                stated.Byline ?? PageMetadata.Clean(found.Byline),
                stated.PublishedAt,
                stated.Language,
                stated.SiteName,
                body) { IsPaywalled = stated.IsPaywalled })
            : new PageExtraction.Failed("The page holds no text that looks like an article.");
    }
}
