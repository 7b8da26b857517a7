using BriefingBot.Configuration;
using BriefingBot.Storage;
using Microsoft.Extensions.Options;

namespace BriefingBot.Hosting;

/// <summary>The program without words: it listens until it is told to end.</summary>
internal static class WebHost
{
    /// <returns>The exit code: 0 after an orderly end, 1 when it could not start; standard error then says why in a sentence.</returns>
    public static Task<int> RunAsync(Settings settings, CancellationToken cancellationToken) =>
        RunAsync(settings, Console.Error, cancellationToken);

    internal static async Task<int> RunAsync(Settings settings, TextWriter errors, CancellationToken cancellationToken)
    {
        using var logging = Logging(settings);
        try
        {
            await using var host = await RunningHost.StartAsync(settings, TimeProvider.System, OwnedDesk.Patience, logging, cancellationToken);
            await host.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (Exception failure) when (failure is SettingsException or StoreException or InvalidDataException or OptionsValidationException)
        {
            await errors.WriteLineAsync(failure.Message.AsMemory(), CancellationToken.None);
            return 1;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return 0;
        }
    }

    private static ILoggerFactory Logging(Settings settings) => LoggerFactory.Create(logging => logging
        .AddConfiguration(settings.Configuration.GetSection("Logging"))
        .AddSimpleConsole(line => line.SingleLine = true)

        // It would say the addresses a second time, without saying which is the console.
        .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning));
}
