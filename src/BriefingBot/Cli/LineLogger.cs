namespace BriefingBot.Cli;

/// <summary>Writes warnings and errors to standard error, one line each; the rest is of no use on a command line.</summary>
internal sealed class LineLogger<T>(Terminal terminal) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and < LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            var cause = exception is null ? "" : $" ({exception.GetType().Name}: {exception.Message})";
            terminal.Say($"{(logLevel == LogLevel.Warning ? "warning" : "error")}: {formatter(state, exception)}{cause}");
        }
    }
}
