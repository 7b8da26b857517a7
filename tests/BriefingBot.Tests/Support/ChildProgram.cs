using System.Collections.Concurrent;
using System.Diagnostics;

namespace BriefingBot.Tests.Support;

/// <summary>The real program, or <c>dotnet</c> itself, as a process of its own.</summary>
internal sealed class ChildProgram : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = [];
    private readonly SemaphoreSlim said = new(0);
    private readonly Task reading;
    private readonly Task<string> errors;

    private ChildProgram(Process process)
    {
        this.process = process;
        reading = ReadAsync();
        errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The program as it was built for these tests.</summary>
    private static string Built { get; } = Path.Combine(AppContext.BaseDirectory, "BriefingBot.dll");

    public int Id => process.Id;

    /// <summary>Runs a command of the built program to its end.</summary>
    public static async Task<CliOutcome> RunAsync(string workingDirectory, params string[] words)
    {
        await using var program = Start(workingDirectory, words);
        return await program.EndAsync();
    }

    public static ChildProgram Start(string workingDirectory, params string[] words) => Start(Built, workingDirectory, words);

    /// <summary>Starts the host on free ports. It has neither samples nor sources: the shipped ones would be polled in earnest.</summary>
    /// <param name="settings">Given as variables, as secrets have to be.</param>
    public static ChildProgram StartHost(string dataDirectory, IReadOnlyDictionary<string, string?>? settings = null) => Start(
        Built,
        Path.GetDirectoryName(dataDirectory)!,
        [
            "--data", dataDirectory,
            "--Samples", Path.Combine(dataDirectory, "no-samples"),
            "--Manifest", Path.Combine(dataDirectory, "no-sources.yaml"),
            "--Console:Url=http://127.0.0.1:0",
            "--Urls=http://127.0.0.1:0",
        ],
        settings);

    /// <param name="program">The dll, or a command of <c>dotnet</c>.</param>
    public static ChildProgram Start(
        string program, string workingDirectory, IReadOnlyList<string> words, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. words])
        {
            WorkingDirectory = workingDirectory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (setting, value) in settings ?? new Dictionary<string, string?>())
        {
            start.Environment[setting.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return new(Process.Start(start) ?? throw new InvalidOperationException("dotnet was not started."));
    }

    /// <summary>Copies the built program, without the tests, to a folder.</summary>
    /// <returns>Its dll.</returns>
    public static string CopyTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory).Where(file => !Path.GetFileName(file).StartsWith("BriefingBot.Tests", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var native = Path.Combine("runtimes", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier, "native");
        if (Directory.Exists(Path.Combine(AppContext.BaseDirectory, native)))
        {
            Directory.CreateDirectory(Path.Combine(folder, native));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, native)))
            {
                File.Copy(file, Path.Combine(folder, native, Path.GetFileName(file)));
            }
        }

        return Path.Combine(folder, "BriefingBot.dll");
    }

    /// <summary>Waits for a line on standard output that holds a text, and gives it.</summary>
    public async Task<string> WaitForLineAsync(string text)
    {
        while (true)
        {
            if (lines.FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal)) is { } line)
            {
                return line;
            }

            Assert.True(await said.WaitAsync(Longest, TestContext.Current.CancellationToken), $"No line with \"{text}\" came.");
            if (reading.IsCompleted && !lines.Any(line => line.Contains(text, StringComparison.Ordinal)))
            {
                Assert.Fail($"The program ended without \"{text}\": {string.Join('\n', lines)} {await errors}");
            }
        }
    }

    /// <summary>SIGKILL: nothing of it runs any more.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Waits for the end.</summary>
    public async Task<CliOutcome> EndAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Longest, TestContext.Current.CancellationToken);
        await reading;
        return new(process.ExitCode, string.Concat(lines.Select(line => line + Environment.NewLine)), await errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
        said.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            lines.Enqueue(line);
            said.Release();
        }

        said.Release();
    }
}
