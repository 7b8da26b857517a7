namespace BriefingBot.Tests.Support;

/// <summary>One host for the tests of a class that leave it as it was.</summary>
public sealed class SharedHost : IAsyncLifetime
{
    private TestHost? host;

    internal TestHost Host => host ?? throw new InvalidOperationException("The host has not been started.");

    public async ValueTask InitializeAsync() => host = await TestHost.StartAsync();

    public ValueTask DisposeAsync() => host?.DisposeAsync() ?? ValueTask.CompletedTask;
}
