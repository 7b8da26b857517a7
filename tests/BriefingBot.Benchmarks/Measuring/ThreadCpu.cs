using System.Runtime.InteropServices;

namespace BriefingBot.Benchmarks.Measuring;

/// <summary>
/// The processor time of the calling thread: on a shared machine the only clock that measures the work and not the neighbours.
/// Linux only: clock_gettime(2), CLOCK_THREAD_CPUTIME_ID.
/// </summary>
internal static partial class ThreadCpu
{
    private const int ThreadCpuTime = 3;

    /// <summary>What a piece of work takes, in milliseconds.</summary>
    public static double Of(Action work)
    {
        var before = Milliseconds();
        work();
        return Milliseconds() - before;
    }

    /// <summary>What a piece of work takes in the mean, each at its quickest of several rounds.</summary>
    public static double LeastMean<T>(IReadOnlyList<T> of, Action<T> work)
    {
        const int Rounds = 3;
        var rounds = Enumerable.Range(0, Rounds).Select(_ => of.Select(one => Of(() => work(one))).ToList()).ToList();
        return Enumerable.Range(0, of.Count).Average(at => rounds.Min(round => round[at]));
    }

    public static double Milliseconds()
    {
        if (GetTime(ThreadCpuTime, out var time) != 0)
        {
            throw new PlatformNotSupportedException("clock_gettime does not know the thread's processor time here.");
        }

        return (time.Seconds * 1000.0) + (time.Nanoseconds / 1e6);
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeSpec
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
