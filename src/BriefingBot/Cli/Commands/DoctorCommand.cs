using System.CommandLine;
using BriefingBot.Cli.Output;
using BriefingBot.Configuration;
using BriefingBot.Diagnosis;

namespace BriefingBot.Cli.Commands;

/// <summary>Checks everything that a host needs.</summary>
internal sealed class DoctorCommand(CommandScope scope)
    : CliCommand("doctor", "Check the clock, the disk, the stores, the index, Slack's secret, Redis and the model.", scope)
{
    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var findings = await ExamineAsync(cancellationToken);
        if (WantsJson(words))
        {
            JsonOutput.Write(Terminal, findings, shapes => shapes.IReadOnlyListFinding);
        }
        else
        {
            var page = new Page(Terminal);
            var widest = findings.Max(finding => finding.Name.Length);
            foreach (var finding in findings)
            {
                page.Paragraph([$"{(finding.Ok ? "ok  " : "FAIL")}", " ", new($"{finding.Name}:", Ink.Strong), " ", finding.Message], hanging: widest);
            }
        }

        return findings.All(finding => finding.Ok) ? ExitCode.Success : ExitCode.Failure;
    }

    private async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await new Doctor(Scope.Settings, Scope.Clock).ExamineAsync(cancellationToken);
        }
        catch (SettingsException wrong)
        {
            // The rest hangs on them.
            return [new("settings", false, wrong.Message)];
        }
    }
}
