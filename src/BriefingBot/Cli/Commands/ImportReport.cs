using BriefingBot.Articles.Import;
using BriefingBot.Cli.Output;

namespace BriefingBot.Cli.Commands;

/// <summary>
/// Says on standard error how an import goes. Without a terminal a line follows every batch that is on disk, at once: a program that
/// reads it may rely on it, whatever happens next. On a terminal the bar does that, and bad lines wait for its end.
/// </summary>
internal sealed class ImportReport(Terminal terminal) : IProgress<ImportOutcome>
{
    private int told;

    public void Report(ImportOutcome value)
    {
        if (!terminal.ErrorIsTerminal)
        {
            TellSkipped(value);
            terminal.Error.WriteLine(FormattableString.Invariant($"stored {value.Read} lines"));
            terminal.Error.Flush();
        }
    }

    public void End(ImportOutcome outcome) => TellSkipped(outcome);

    private void TellSkipped(ImportOutcome outcome)
    {
        for (; told < outcome.Skipped.Count; told++)
        {
            var (line, reason) = outcome.Skipped[told];
            terminal.Error.WriteLine(Printable.Line(FormattableString.Invariant($"line {line}: {reason}")));
        }
    }
}
