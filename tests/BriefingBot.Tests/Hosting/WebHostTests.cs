using System.Net;
using System.Net.Sockets;
using BriefingBot.Hosting;
using BriefingBot.Retrieval;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Tests.Hosting;

public sealed class WebHostTests
{
    [Fact]
    public async Task A_console_for_all_the_world_ends_the_program_with_one_sentence()
    {
        var (exitCode, errors) = await RunAsync(new() { ["Console:Url"] = "http://0.0.0.0:0" });

        Assert.Equal(1, exitCode);
        Assert.Equal("Console:Url must be on 127.0.0.1, localhost or [::1], not \"http://0.0.0.0:0\": "
            + "the console is for this machine only, from elsewhere use an SSH tunnel." + Environment.NewLine, errors);
    }

    [Fact]
    public async Task A_taken_port_ends_the_program_with_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var (exitCode, errors) = await RunAsync(new() { ["Urls"] = $"http://{taken.LocalEndpoint}" });

        Assert.Equal(1, exitCode);
        Assert.Equal($"{taken.LocalEndpoint} is in use by another program: stop it, or set Urls to a free port.{Environment.NewLine}", errors);
    }

    [Fact]
    public async Task A_store_that_cannot_be_opened_ends_the_program_with_one_sentence()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("corpus.db"), new string('x', 4096), TestContext.Current.CancellationToken);

        var (exitCode, errors) = await RunAsync([], folder);

        Assert.Equal(1, exitCode);
        Assert.Contains("is damaged or is no database", errors, StringComparison.Ordinal);
        Assert.Single(errors.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_host_does_not_start_beside_another_on_the_same_data_directory()
    {
        using var folder = new TemporaryFolder();
        using var other = await SearchableCorpus.OpenAsync(
            folder.Path, TimeProvider.System, NullLogger<SearchableCorpus>.Instance, TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<BriefingBot.Storage.StoreException>(() => RunningHost.StartAsync(
            TestHost.Read(folder), TimeProvider.System, TimeSpan.Zero, NullLoggerFactory.Instance, TestContext.Current.CancellationToken));

        Assert.StartsWith($"Another process keeps the index of {folder.Path}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_waits_for_a_command_that_owns_the_index_to_end()
    {
        using var folder = new TemporaryFolder();
        var command = await SearchableCorpus.OpenAsync(
            folder.Path, TimeProvider.System, NullLogger<SearchableCorpus>.Instance, TestContext.Current.CancellationToken);

        var starting = RunningHost.StartAsync(
            TestHost.Read(folder), TimeProvider.System, TimeSpan.FromMinutes(1), NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
        command.Dispose();
        await using var host = await starting;

        Assert.True(host.Desk.Articles.OwnsIndex);
    }

    [Fact]
    public async Task A_cancelled_run_is_an_orderly_end()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, await WebHost.RunAsync(TestHost.Read(folder), TextWriter.Null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task When_told_to_end_it_stops_listening_and_gives_the_index_back()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        var host = await RunningHost.StartAsync(
            TestHost.Read(folder), TimeProvider.System, TimeSpan.Zero, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
        using var client = TestHost.ClientOf(host.Chat[0]);
        Assert.Equal("ok", await client.GetStringAsync("/healthz", TestContext.Current.CancellationToken));

        var ended = host.WaitForShutdownAsync(stop.Token);
        await stop.CancelAsync();
        await ended;
        await host.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("/healthz", TestContext.Current.CancellationToken));
        using var next = await SearchableCorpus.OpenAsync(
            folder.Path, TimeProvider.System, NullLogger<SearchableCorpus>.Instance, TestContext.Current.CancellationToken);
        Assert.True(next.OwnsIndex);
    }

    [Fact]
    public async Task The_log_says_where_the_console_is()
    {
        await using var host = await TestHost.StartAsync();
        Assert.Contains($"Console: {host.Running.Console}", host.Logs.Messages);
    }

    private static async Task<(int ExitCode, string Errors)> RunAsync(Dictionary<string, string?> settings, TemporaryFolder? folder = null)
    {
        using var own = new TemporaryFolder();
        await using var errors = new StringWriter();
        return (await WebHost.RunAsync(TestHost.Read(folder ?? own, settings), errors, TestContext.Current.CancellationToken), errors.ToString());
    }
}
