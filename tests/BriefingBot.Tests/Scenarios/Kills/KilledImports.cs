using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Scenarios.Kills;

/// <summary>
/// Imports that are killed without warning at seeded moments, each in a data directory of its own. After each: what it had reported as
/// stored is there, the file is whole, the index catches up, and the same import once more comes to the exact count.
/// </summary>
internal static class KilledImports
{
    private const int BatchSize = 100;

    public static async IAsyncEnumerable<KilledRound> RunAsync(
        int rounds, int lines, int seed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("articles.jsonl");
        await GeneratedArticles.WriteAsync(file, lines, cancellationToken);
        var random = new Random(seed);
        for (var number = 1; number <= rounds; number++)
        {
            using var data = new TemporaryFolder();
            yield return await RunAsync(number, file, lines, data.Path, KillMoment.Of(random, lines), cancellationToken);
        }
    }

    private static async Task<KilledRound> RunAsync(
        int number, string file, int lines, string data, KillMoment moment, CancellationToken cancellationToken)
    {
        var (wasKilled, acknowledged) = await KillAsync(file, data, moment, cancellationToken);
        var (stored, problems) = await StoreCheckup.RunAsync(data, acknowledged, cancellationToken);
        if (stored % BatchSize != 0)
        {
            problems = [.. problems, $"{stored} articles: a part of a batch was stored"];
        }

        var (added, complaint) = await ImportAgainAsync(file, data, cancellationToken);
        var (all, later) = await StoreCheckup.RunAsync(data, lines, cancellationToken);
        if (complaint is not null || added != lines - stored || all != lines)
        {
            later = [.. later, $"imported again: {added} added to {stored}, {all} of {lines} there. {complaint}"];
        }

        return new(number, moment.ToString(), wasKilled, acknowledged, stored, [.. problems, .. later]);
    }

    private static async Task<(bool WasKilled, int Acknowledged)> KillAsync(
        string file, string data, KillMoment moment, CancellationToken cancellationToken)
    {
        using var import = RealProgram.Start("import", file, "--data", data);
        var acknowledged = 0;
        while (acknowledged < moment.AfterLines && await import.Error.ReadLineAsync(cancellationToken) is { } line)
        {
            acknowledged = Acknowledged(line);
        }

        await Task.Delay(moment.Pause, TimeProvider.System, cancellationToken);
        import.Kill();

        // What it had said until then it had promised, whether or not it was heard before.
        while (await import.Error.ReadLineAsync(cancellationToken) is { } line)
        {
            acknowledged = Acknowledged(line);
        }

        return ((await import.EndAsync(cancellationToken)).ExitCode != 0, acknowledged);
    }

    /// <summary>The number in "stored 500 lines"; an import of good lines says nothing else.</summary>
    private static int Acknowledged(string line) => int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);

    private static async Task<(int Added, string? Complaint)> ImportAgainAsync(string file, string data, CancellationToken cancellationToken)
    {
        using var import = RealProgram.Start("import", file, "--data", data, "--json");
        var said = await import.Error.ReadToEndAsync(cancellationToken);
        var (exitCode, output) = await import.EndAsync(cancellationToken);
        if (exitCode != 0)
        {
            return (0, said);
        }

        using var outcome = JsonDocument.Parse(output);
        return (outcome.RootElement.GetProperty("added").GetInt32(), null);
    }
}
