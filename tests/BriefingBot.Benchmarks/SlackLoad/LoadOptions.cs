using System.Globalization;

namespace BriefingBot.Benchmarks.SlackLoad;

/// <summary>How much is asked: <c>[--seconds 60] [--rate 200] [--smoke]</c>.</summary>
/// <param name="Rate">Commands a second.</param>
/// <param name="IsSmoke">Three seconds, which say that the driver works and nothing about speed.</param>
internal sealed record LoadOptions(int Seconds, int Rate, bool IsSmoke)
{
    public int Commands => Seconds * Rate;

    public static LoadOptions Parse(string[] options)
    {
        var isSmoke = options.Contains("--smoke");
        return new(Number(options, "--seconds", isSmoke ? 3 : 60), Number(options, "--rate", 200), isSmoke);
    }

    private static int Number(string[] options, string name, int otherwise) => Array.IndexOf(options, name) is >= 0 and var at
        ? int.Parse(options[at + 1], NumberStyles.None, CultureInfo.InvariantCulture)
        : otherwise;
}
