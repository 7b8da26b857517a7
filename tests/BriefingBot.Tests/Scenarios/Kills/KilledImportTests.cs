namespace BriefingBot.Tests.Scenarios.Kills;

/// <summary>A sample; twenty are <c>dotnet run --project tests/BriefingBot.Evaluation -- kills 20</c>.</summary>
public sealed class KilledImportTests
{
    [Fact]
    public async Task An_import_that_is_killed_loses_nothing_that_it_reported_as_stored()
    {
        var rounds = new List<KilledRound>();
        await foreach (var round in KilledImports.RunAsync(rounds: 3, lines: 600, seed: 20170512, TestContext.Current.CancellationToken))
        {
            Assert.Empty(round.Problems);
            rounds.Add(round);
        }

        Assert.Contains(rounds, round => round is { WasKilled: true, Acknowledged: > 0 });
    }
}
