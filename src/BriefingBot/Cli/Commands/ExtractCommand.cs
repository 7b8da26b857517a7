using System.CommandLine;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;
using BriefingBot.Feeds.Extraction;
using BriefingBot.Feeds.Fetching;

namespace BriefingBot.Cli.Commands;

/// <summary>Shows what would be stored of saved pages. A page without an article is an answer too.</summary>
internal sealed class ExtractCommand : CliCommand
{
    private readonly Argument<string[]> paths = new("file") { Description = "Saved web pages.", HelpName = "file.html", Arity = ArgumentArity.OneOrMore };

    private readonly Option<string> url = new("--url") { Description = "Where the pages are from.", HelpName = "URL" };

    public ExtractCommand(CommandScope scope)
        : base("extract", "Find the article in saved web pages.", scope)
    {
        Add(paths);
        Add(url);
        Examples = ["briefingbot extract page.html --url https://news.example/2017/05/wannacry"];
    }

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var address = words.GetValue(url) is not { } typed ? null
            : FetchAddress.TryParse(typed) ?? throw new UsageException($"{typed} is no address, as in --url https://news.example/page.");
        using var extractor = new PageExtractor(Scope.Clock);
        foreach (var path in words.GetRequiredValue(paths))
        {
            var page = await ReadAsync(path, cancellationToken);
            var extraction = await extractor.ExtractAsync(page, contentType: null, address, cancellationToken);
            Show(path, extraction, WantsJson(words));
        }

        return ExitCode.Success;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = ImportedFile.Open(path);
        using var page = new MemoryStream();
        await file.CopyToAsync(page, cancellationToken);
        return page.ToArray();
    }

    private static string? ReasonOf(PageExtraction extraction) => extraction switch
    {
        PageExtraction.Failed failed => failed.Reason,
        PageExtraction.Refused refused => refused.Reason,
        _ => null,
    };

    private void Show(string path, PageExtraction extraction, bool asJson)
    {
        if (ReasonOf(extraction) is { } reason)
        {
            Terminal.Error.WriteLine(Printable.Line($"{path}: {reason}"));
        }

        if (asJson)
        {
            JsonOutput.Write(Terminal, ExtractedFile.Of(path, extraction), shapes => shapes.ExtractedFile);
        }
        else if (extraction is PageExtraction.Extracted { Page: var page })
        {
            string?[] head = [page.Title, page.Byline, page.SiteName, page.PublishedAt?.ToString("u", System.Globalization.CultureInfo.InvariantCulture), page.Language];
            Terminal.Output.WriteLine(Printable.Line(string.Join("  ", head.OfType<string>())));
            Terminal.Output.WriteLine();
            Terminal.Output.WriteLine(Printable.Lines(page.Text));
            Terminal.Output.WriteLine();
        }
    }
}
