namespace BriefingBot.Briefings;

/// <summary>A facet's name in answers and JSON.</summary>
internal static class FacetName
{
    public static string Of(Facet facet) => facet switch
    {
        Facet.Definition => "definition",
        Facet.KnownExploited => "known_exploited",
        Facet.Damage => "damage",
        Facet.WayIn => "way_in",
        Facet.Attribution => "attribution",
        Facet.Remedy => "remedy",
        Facet.Latest => "latest",
        _ => "context",
    };

    /// <summary>Anything else is context.</summary>
    public static Facet Read(string? name) => Enum.GetValues<Facet>().Append(Facet.Context).First(facet => Of(facet) == name || facet == Facet.Context);
}
