namespace BriefingBot.Replies;

/// <summary>What stands before a sentence of a facet.</summary>
internal static class FacetLabel
{
    /// <summary>Null for a facet that needs no label.</summary>
    public static string? Of(string facet) => facet switch
    {
        "definition" => "What it is.",
        "known_exploited" => "Known exploited.",
        "damage" => "Damage.",
        "way_in" => "Way in.",
        "attribution" => "Held responsible.",
        "remedy" => "What to do.",
        "latest" => "Latest.",
        _ => null,
    };
}
