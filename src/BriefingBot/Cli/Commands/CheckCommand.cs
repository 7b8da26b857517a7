using System.CommandLine;
using System.Globalization;
using BriefingBot.Briefings.Checks;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;

namespace BriefingBot.Cli.Commands;

/// <summary>The gate as a command: which sentences may be shown with the sources that they cite. A dropped one is an answer too.</summary>
internal sealed class CheckCommand : CliCommand
{
    private readonly Argument<string> path = new("file")
    {
        Description = "{\"sources\": [{\"n\", \"title\", \"text\", \"publishedAt\"}], \"sentences\": [{\"text\", \"citations\"}]}",
        HelpName = "file.json",
    };

    public CheckCommand(CommandScope scope)
        : base("check", "Check sentences against the sources that they cite.", scope)
    {
        Add(path);
        Examples = ["briefingbot check sentences.json", "briefingbot check sentences.json --json"];
    }

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var given = await SentencesToCheck.ReadAsync(words.GetRequiredValue(path), cancellationToken);
        var texts = new CitableTexts(given.Sources);
        var judged = new List<JudgedSentence>();
        foreach (var (text, citations) in given.Sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            judged.Add(JudgedSentence.Of(text, texts.Judge(text, citations)));
        }

        if (WantsJson(words))
        {
            JsonOutput.Write(Terminal, new JudgedSentences(judged), shapes => shapes.JudgedSentences);
        }
        else
        {
            Show(judged);
        }

        return ExitCode.Success;
    }

    private void Show(List<JudgedSentence> judged)
    {
        var page = new Page(Terminal);
        foreach (var sentence in judged)
        {
            page.Paragraph([new(sentence.Verdict, sentence.Verdict == "kept" ? Ink.Plain : Ink.Strong), new($" {sentence.Text}", Ink.Plain)], hanging: 8);
            foreach (var reason in sentence.Reasons)
            {
                page.Paragraph([new(reason, Ink.Faint)], indent: 8, hanging: 10);
            }
        }

        page.Paragraph([string.Create(
            CultureInfo.InvariantCulture, $"{judged.Count(one => one.Verdict == "kept"):N0} of {judged.Count:N0} sentences kept.")]);
    }
}
