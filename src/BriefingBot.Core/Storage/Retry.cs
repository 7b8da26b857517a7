using System.Diagnostics;

namespace BriefingBot.Storage;

/// <summary>Does again what another process stands in the way of for a moment.</summary>
internal static class Retry
{
    /// <param name="patience">After so long a failure is one.</param>
    /// <param name="passes">Whether a failure may be gone in a moment.</param>
    public static T Within<T>(TimeSpan patience, Func<Exception, bool> passes, Func<T> work)
    {
        var began = Stopwatch.GetTimestamp();
        var turn = new SpinWait();
        while (true)
        {
            try
            {
                return work();
            }
            catch (Exception failure) when (passes(failure) && Stopwatch.GetElapsedTime(began) < patience)
            {
                turn.SpinOnce();
            }
        }
    }
}
