namespace BriefingBot.Benchmarks.Generated;

/// <summary>Draws ranks as words are drawn in English: rank r with a chance of 1/r (Zipf, s = 1).</summary>
internal sealed class Zipf
{
    private readonly double[] cumulative;

    public Zipf(int ranks)
    {
        cumulative = new double[ranks];
        double sum = 0;
        for (var rank = 0; rank < ranks; rank++)
        {
            cumulative[rank] = sum += 1.0 / (rank + 1);
        }
    }

    public int Draw(Random random)
    {
        var at = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
        return at < 0 ? ~at : at;
    }
}
