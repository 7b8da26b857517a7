namespace BriefingBot.Briefings.Figures;

/// <summary>Money by one name, however it is written.</summary>
internal static class Currencies
{
    /// <summary>The alternatives of a regular expression for what stands before the number.</summary>
    public const string Signs = @"(?:US\$|A\$|C\$|AU\$|CA\$|HK\$|[$€£¥₹])";

    /// <summary>And for what stands after it.</summary>
    public const string Words =
        @"(?:(?:US |American )?dollars?|euros?|(?:British )?pounds?|pounds sterling|yen|rupees|roubles|rubles|francs|bitcoins?|BTC|ether|USD|EUR|GBP|CHF)";

    /// <summary>Empty where nothing is written.</summary>
    public static string Name(string written) => written.ToUpperInvariant() switch
    {
        "" => "",
        "A$" or "AU$" => "AUD",
        "C$" or "CA$" => "CAD",
        "HK$" => "HKD",
        "€" or "EURO" or "EUROS" or "EUR" => "EUR",
        "£" or "GBP" => "GBP",
        "¥" or "YEN" => "JPY",
        "₹" or "RUPEES" => "INR",
        "BITCOIN" or "BITCOINS" or "BTC" => "BTC",
        var name when name.Contains("POUND", StringComparison.Ordinal) => "GBP",
        var name when name.Contains("DOLLAR", StringComparison.Ordinal) || name is "$" or "US$" or "USD" => "USD",
        var name when name is "ROUBLES" or "RUBLES" => "RUB",
        var name => name,
    };
}
