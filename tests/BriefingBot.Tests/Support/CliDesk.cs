using System.Text.Json;
using BriefingBot.Cli;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Support;

/// <summary>The command line in this process, on a data directory of its own, without samples and with a clock that stands.</summary>
internal sealed class CliDesk : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public FakeTimeProvider Clock { get; } = new(new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    public string Directory => folder.File("data");

    /// <summary>A desk with these lines imported.</summary>
    public static async Task<CliDesk> WithAsync(params string[] lines)
    {
        var desk = new CliDesk();
        Assert.Equal(0, (await desk.ImportAsync(lines)).ExitCode);
        return desk;
    }

    /// <summary>A line of an import file.</summary>
    public static string Line(string id, string title, string text, string? published = "2017-05-12", string? source = null, string? url = null) =>
        JsonSerializer.Serialize(new { id, title, url = url ?? $"https://news.example/{id}", published, text, source });

    /// <summary>A worm that can be briefed.</summary>
    public static string Worm(string id = "1", string name = "Foobar") => Line(
        id, $"{name} strikes Acme", $"{name} is a worm that struck Acme on 12 May 2017. {name} infected 20,000 computers at Acme. It used CVE-2017-0144.");

    public string File(string name) => folder.File(name);

    /// <summary>Runs a command as typed after the program's name.</summary>
    public Task<CliOutcome> RunAsync(params string[] words) => RunAsync(terminal => terminal, words);

    /// <param name="on">The terminal, given the one that only captures.</param>
    public Task<CliOutcome> RunAsync(Func<Terminal, Terminal> on, params string[] words) =>
        CliRun.OfAsync(["--data", Directory, "--Samples", folder.File("none"), .. words], Clock, on);

    public async Task<CliOutcome> ImportAsync(params string[] lines)
    {
        await System.IO.File.WriteAllLinesAsync(folder.File("articles.jsonl"), lines, TestContext.Current.CancellationToken);
        return await RunAsync("import", folder.File("articles.jsonl"), "--json");
    }

    public void Dispose() => folder.Dispose();
}
