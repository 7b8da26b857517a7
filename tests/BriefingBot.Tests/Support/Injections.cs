using System.Text.Json;

namespace BriefingBot.Tests.Support;

/// <summary>Strings that try to take a briefing over, from the shared data.</summary>
internal static class Injections
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. from line in File.ReadLines(SharedData.PathOf("injections.jsonl"))
           where line.Length > 0
           select JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!,
    ];
}
