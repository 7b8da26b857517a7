using System.Text.RegularExpressions;

namespace BriefingBot.Feeds.Rules;

/// <summary>Compiles the regular expressions of rules: without case, and with an end to the time that one may take.</summary>
internal static class RulePattern
{
    /// <summary>Longer ones are lists of words, for which there is a rule.</summary>
    public const int Longest = 500;

    /// <summary>On one text. Nearly all patterns take far less than a millisecond.</summary>
    public static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(100);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <exception cref="RegexParseException">It is no regular expression.</exception>
    public static Regex Compile(string pattern)
    {
        try
        {
            // In time linear in the text.
            return new(pattern, Options | RegexOptions.NonBacktracking, LongestMatch);
        }
        catch (NotSupportedException)
        {
            // Lookarounds, references back and very large counts need the other engine, which the time limit bounds.
            return new(pattern, Options, LongestMatch);
        }
    }

    /// <summary>What is wrong with a pattern, as the engine says it, and after how many characters; null where nothing is.</summary>
    public static string? Fault(string pattern)
    {
        try
        {
            _ = new Regex(pattern, Options, LongestMatch);
            return null;
        }
        catch (RegexParseException failure)
        {
            // "Invalid pattern 'a(' at offset 2. Not enough )'s."
            var place = FormattableString.Invariant($"at offset {failure.Offset}. ");
            var at = failure.Message.LastIndexOf(place, StringComparison.Ordinal);
            var reason = at < 0 ? failure.Message : failure.Message[(at + place.Length)..];
            return FormattableString.Invariant($"{char.ToLowerInvariant(reason[0])}{reason[1..].TrimEnd('.')}, after {failure.Offset} character{(failure.Offset == 1 ? "" : "s")}");
        }
    }
}
