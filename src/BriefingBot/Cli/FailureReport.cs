using System.Data.Common;
using BriefingBot.Configuration;
using BriefingBot.Storage;

namespace BriefingBot.Cli;

/// <summary>Says in one line on standard error what went wrong. Only what nobody foresaw comes with a stack trace.</summary>
internal static class FailureReport
{
    /// <param name="scope">Null when the command was not reached.</param>
    /// <returns>The exit code.</returns>
    public static int Write(Exception failure, Terminal terminal, CommandScope? scope)
    {
        switch (failure)
        {
            case UsageException:
                terminal.Say(failure.Message);
                return ExitCode.Usage;
            case FailedException or StoreException or SettingsException or InvalidDataException:
                terminal.Say(failure.Message);
                break;
            case DbException or IOException or UnauthorizedAccessException:
                terminal.Say(scope?.DataDirectory is { } directory ? StoreException.Of(failure, directory).Message : failure.Message);
                break;
            default:
                terminal.Say($"Something unforeseen went wrong: {failure.Message}");
                terminal.Error.WriteLine(failure);
                break;
        }

        return ExitCode.Failure;
    }
}
