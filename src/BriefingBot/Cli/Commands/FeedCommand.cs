using System.CommandLine;
using BriefingBot.Articles;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;
using BriefingBot.Feeds.Parsing;

namespace BriefingBot.Cli.Commands;

/// <summary>Reads saved feeds as a poll would. It stores nothing and needs no settings.</summary>
internal sealed class FeedCommand : CliCommand
{
    private readonly Argument<string[]> files = new("file")
    {
        Description = "A saved feed: RSS, Atom, JSON Feed or the KEV catalog.",
        HelpName = "file",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> url = new("--url")
    {
        Description = "Where it came from: relative links are resolved against it.",
        HelpName = "U",
    };

    private readonly Option<string> contentType = new("--content-type")
    {
        Description = "The Content-Type that it came with.",
        HelpName = "T",
    };

    private readonly Option<string[]> headers = new("--header")
    {
        Description = "A header that it came with; may be repeated.",
        HelpName = "N: v",
    };

    public FeedCommand(CommandScope scope)
        : base("feed", "Read saved feeds and show the entries that would be stored.", scope)
    {
        Add(files);
        Add(url);
        Add(contentType);
        Add(headers);
        Examples =
        [
            "briefingbot feed krebs.xml --url https://krebsonsecurity.com/feed/",
            "briefingbot feed *.xml --json",
            "briefingbot feed old.xml --header 'Content-Type: text/xml; charset=iso-8859-1'",
        ];
    }

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var response = ResponseHeaders.Of(words.GetValue(headers) ?? []);
        var address = BaseOf(AddressOf(words.GetValue(url)), response.Find("Content-Location"));
        var type = words.GetValue(contentType) ?? response.Find("Content-Type");
        var code = ExitCode.Success;
        foreach (var path in words.GetRequiredValue(files))
        {
            try
            {
                await using var file = ImportedFile.Open(path);
                using var bytes = new MemoryStream();
                await file.CopyToAsync(bytes, cancellationToken);
                var document = new FeedDocument(bytes.ToArray(), type, address) { ContentLanguage = response.Find("Content-Language") };
                Show(path, FeedParser.Parse(document), WantsJson(words));
            }
            catch (FailedException failure)
            {
                // The other files are read all the same.
                Terminal.Say(failure.Message);
                code = ExitCode.Failure;
            }
        }

        return code;
    }

    private static Uri? AddressOf(string? written) =>
        written is null ? null
        : CanonicalUrl.IsWebAddress(written, out var address) ? address
        : throw new UsageException($"--url must be an http or https address, not \"{written}\".");

    /// <remarks>A response may name another address for what it holds: RFC 9110 section 8.7.</remarks>
    private static Uri? BaseOf(Uri? address, string? contentLocation) =>
        contentLocation is null ? address
        : Uri.TryCreate(contentLocation, UriKind.Absolute, out var location) && CanonicalUrl.IsWebAddress(location.AbsoluteUri, out location) ? location
        : address is not null && Uri.TryCreate(address, contentLocation, out var relative) ? relative
        : address;

    private void Show(string path, FeedParse parse, bool asJson)
    {
        if (asJson)
        {
            JsonOutput.WriteLine(Terminal, ParsedFeed.Of(path, parse), shapes => shapes.ParsedFeed);
        }
        else
        {
            new FeedPage(Terminal).Write(path, parse);
        }
    }
}
