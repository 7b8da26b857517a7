namespace BriefingBot.Cli;

/// <summary>Remembers the last number that was reported, for whoever asks from another thread.</summary>
internal sealed class LastReport(long start) : IProgress<long>
{
    private long value = start;

    public long Value => Interlocked.Read(ref value);

    public void Report(long value) => Interlocked.Exchange(ref this.value, value);
}
