namespace BriefingBot.Benchmarks.Measuring;

/// <summary>Measured values of one kind.</summary>
internal sealed class Sample(IEnumerable<double> values)
{
    private readonly double[] sorted = [.. values.Order()];

    public double Median => At(0.5);

    public double P95 => At(0.95);

    public double P99 => At(0.99);

    public double Sum => sorted.Sum();

    /// <summary>The least value that so large a share does not pass.</summary>
    public double At(double share) => sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
}
