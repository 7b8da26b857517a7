using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Tests.Support;

/// <summary>Keeps what was logged, prints nothing, and lets a test wait for a message.</summary>
internal sealed class RecordingLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<string> messages = [];
    private readonly ConcurrentDictionary<string, TaskCompletionSource> awaited = [];

    public IReadOnlyCollection<string> Messages => messages;

    public ILoggerFactory ToFactory() => LoggerFactory.Create(logging => logging.AddProvider(this));

    /// <summary>Completes when a message that begins like this is logged, or was.</summary>
    public Task WaitForAsync(string beginning, CancellationToken cancellationToken)
    {
        var signal = awaited.GetOrAdd(beginning, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (messages.Any(message => message.StartsWith(beginning, StringComparison.Ordinal)))
        {
            signal.TrySetResult();
        }

        return signal.Task.WaitAsync(cancellationToken);
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose()
    {
    }

    private void Add(string message)
    {
        messages.Enqueue(message);
        foreach (var (beginning, signal) in awaited)
        {
            if (message.StartsWith(beginning, StringComparison.Ordinal))
            {
                signal.TrySetResult();
            }
        }
    }

    private sealed class Logger(RecordingLogs logs) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            logs.Add(formatter(state, exception));
    }
}
