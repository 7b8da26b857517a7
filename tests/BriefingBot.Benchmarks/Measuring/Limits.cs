using System.Globalization;

namespace BriefingBot.Benchmarks.Measuring;

/// <summary>The table of what was measured, and which of it stayed within its limit.</summary>
/// <param name="smoke">In a smoke run the figures are shown and not judged: it proves that the benchmark runs.</param>
internal sealed class Limits(bool smoke)
{
    private int passed;
    private int failed;

    /// <summary>A figure without a limit.</summary>
    public static void Show(string what, double value, string unit) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"     {what,-60} {value,10:0.###} {unit}"));

    public void AtMost(string what, double value, double limit, string unit) => Judge(what, value, value <= limit, $"{unit}  <= {limit.ToString("0.###", CultureInfo.InvariantCulture)}");

    public void AtLeast(string what, double value, double limit, string unit) => Judge(what, value, value >= limit, $"{unit}  >= {limit.ToString("0.###", CultureInfo.InvariantCulture)}");

    /// <returns>The exit code.</returns>
    public int Finish()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed"));
        return failed == 0 ? 0 : 1;
    }

    private void Judge(string what, double value, bool holds, string limit)
    {
        holds |= smoke;
        _ = holds ? passed++ : failed++;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(smoke ? "ran " : holds ? "ok  " : "FAIL")} {what,-60} {value,10:0.###} {limit}"));
    }
}
