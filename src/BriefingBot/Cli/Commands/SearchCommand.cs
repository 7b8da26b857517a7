using System.CommandLine;
using System.Globalization;
using BriefingBot.Chat;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;
using BriefingBot.Retrieval;

namespace BriefingBot.Cli.Commands;

/// <summary>Ranked articles with their scores.</summary>
internal sealed class SearchCommand : CliCommand
{
    private const int MostHits = 1000;

    private readonly QueryWords query = new("query", "What to look for; since:, until:, source:, actor: and the others as for brief.");

    private readonly Option<int> top = new("--top")
    {
        Description = "How many articles at most.",
        HelpName = "N",
        DefaultValueFactory = _ => 10,
    };

    private readonly Option<bool> explain = new("--explain")
    {
        Description = "Show how each score came about.",
        Arity = ArgumentArity.Zero,
    };

    public SearchCommand(CommandScope scope)
        : base("search", "List the articles that match best, with their scores.", scope)
    {
        top.CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostHits)
            {
                return number;
            }

            result.AddError($"--top needs a number from 1 to {MostHits}, not '{result.Tokens[0].Value}'.");
            return 0;
        };
        Add(query);
        Add(top);
        Add(explain);
        Examples =
        [
            "briefingbot search openssl heartbeat",
            "briefingbot search ransomware hospital since:2017-05 --top 5",
            "briefingbot search CVE-2014-0160 --explain --json",
        ];
    }

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var typed = query.Read(words);
        var parsed = QueryWords.Parse(typed, Scope.Clock);
        using var desk = await OpenedDesk.OpenAsync(Scope, cancellationToken);
        await desk.CatchUpAsync(Scope, cancellationToken);
        var request = new SearchRequest(parsed, Scope.Settings.LocalAsker("cli:local").Clearance, words.GetValue(top), words.GetValue(explain));
        var hits = await desk.Articles.RankAsync(request, cancellationToken);
        if (hits.Count == 0 && await desk.AnswersFromSamplesAsync(cancellationToken))
        {
            Terminal.Say(Desk.SampleNotice);
            hits = await desk.Samples.RankAsync(request, cancellationToken);
        }

        if (WantsJson(words))
        {
            JsonOutput.Write(Terminal, new SearchAnswer(typed, [.. hits.Select(SearchAnswerHit.Of)]), shapes => shapes.SearchAnswer);
        }
        else
        {
            new HitTable(Terminal).Write(typed, hits);
        }

        return ExitCode.Success;
    }
}
