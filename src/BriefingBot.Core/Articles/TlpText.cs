namespace BriefingBot.Articles;

/// <summary>The written forms of <see cref="Tlp"/>.</summary>
public static class TlpText
{
    /// <summary>As it is shown: <c>TLP:AMBER+STRICT</c>.</summary>
    public static string Label(this Tlp tlp) => tlp switch
    {
        Tlp.Clear => "TLP:CLEAR",
        Tlp.Green => "TLP:GREEN",
        Tlp.Amber => "TLP:AMBER",
        Tlp.AmberStrict => "TLP:AMBER+STRICT",
        _ => "TLP:RED",
    };

    /// <summary>Reads the manifest's and the configuration's form: clear, green, amber, amber+strict, red.</summary>
    public static Tlp? TryParse(string text) => text switch
    {
        "clear" => Tlp.Clear,
        "green" => Tlp.Green,
        "amber" => Tlp.Amber,
        "amber+strict" => Tlp.AmberStrict,
        "red" => Tlp.Red,
        _ => null,
    };
}
