namespace BriefingBot.Benchmarks.Measuring;

/// <summary>The process' memory, looked at four times a second.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private readonly ITimer timer;

    public MemoryWatch()
    {
        Before = AtMost = Megabytes();
        var often = TimeSpan.FromMilliseconds(250);
        timer = TimeProvider.System.CreateTimer(_ => AtMost = Math.Max(AtMost, Megabytes()), null, often, often);
    }

    public long Before { get; }

    public long AtMost { get; private set; }

    public void Dispose() => timer.Dispose();

    private static long Megabytes() => Environment.WorkingSet / (1024 * 1024);
}
