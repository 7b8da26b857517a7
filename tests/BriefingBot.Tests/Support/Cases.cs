using CsCheck;

namespace BriefingBot.Tests.Support;

/// <summary>Generated cases that are the same in each run. A seed given to CsCheck's own sampling fixes the first case only.</summary>
internal static class Cases
{
    public static void ForAll<T>(Gen<T> cases, int count, Action<T> holds)
    {
        var random = new PCG(stream: 17, seed: 20170512);
        for (var number = 0; number < count; number++)
        {
            holds(cases.Generate(random, null, out _));
        }
    }
}
