using System.Globalization;

namespace BriefingBot.Evaluation;

/// <summary>The table of what was measured, each line against its floor.</summary>
internal sealed class Report
{
    private int passed;
    private int failed;

    /// <summary>A figure that must not fall below its floor.</summary>
    public void AtLeast(string what, double value, double floor) => Line(what, value, $">= {floor.ToString("0.###", CultureInfo.InvariantCulture)}", value >= floor);

    /// <summary>The same, with what keeps it from being one.</summary>
    public void AtLeast(string what, double value, double floor, IEnumerable<string> failing)
    {
        AtLeast(what, value, floor);
        List(failing);
    }

    /// <summary>A figure that must not pass its limit.</summary>
    public void AtMost(string what, double value, double limit) => Line(what, value, $"<= {limit.ToString("0.###", CultureInfo.InvariantCulture)}", value <= limit);

    /// <summary>The same, with what makes it more than nothing.</summary>
    public void AtMost(string what, double value, double limit, IEnumerable<string> found)
    {
        AtMost(what, value, limit);
        List(found);
    }

    /// <summary>A count that is told and held to nothing.</summary>
    public static void Note(string what, IReadOnlyCollection<string> found)
    {
        Console.WriteLine($"     {what,-64} {found.Count,8}");
        List(found);
    }

    /// <summary>A count that must be nothing.</summary>
    public void None(string what, IReadOnlyCollection<string> found)
    {
        Line(what, found.Count, "0", found.Count == 0);
        List(found);
    }

    /// <returns>The exit code.</returns>
    public int Finish()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed"));
        return failed == 0 ? 0 : 1;
    }

    private static void List(IEnumerable<string> found)
    {
        foreach (var one in found)
        {
            Console.WriteLine($"      {one}");
        }
    }

    private void Line(string what, double value, string limit, bool holds)
    {
        _ = holds ? passed++ : failed++;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(holds ? "ok  " : "FAIL")} {what,-64} {value,8:0.####}  {limit}"));
    }
}
