using System.Collections.Frozen;

namespace BriefingBot.Chat.Threads;

/// <summary>Countries and continents by one word: no list of common words holds them, and in a question they say where.</summary>
internal static class Places
{
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
    [
        "africa", "america", "argentina", "asia", "australia", "austria", "belarus", "belgium", "brazil", "britain", "bulgaria", "canada", "chile",
        "china", "colombia", "croatia", "cyprus", "denmark", "egypt", "england", "estonia", "europe", "finland", "france", "germany", "greece",
        "hungary", "india", "indonesia", "iran", "iraq", "ireland", "israel", "italy", "japan", "kazakhstan", "kenya", "korea", "latvia",
        "lithuania", "luxembourg", "malaysia", "mexico", "moldova", "netherlands", "nigeria", "norway", "pakistan", "philippines", "poland",
        "portugal", "romania", "russia", "scotland", "serbia", "singapore", "slovakia", "slovenia", "spain", "sweden", "switzerland", "syria",
        "taiwan", "thailand", "turkey", "uk", "ukraine", "usa", "venezuela", "vietnam", "wales",
    ]);

    public static bool Contains(string word) => All.Contains(word);
}
