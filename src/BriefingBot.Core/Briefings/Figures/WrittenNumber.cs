namespace BriefingBot.Briefings.Figures;

/// <summary>A number in a text, by value.</summary>
/// <param name="Value">"300K", "0.3 million" and "three hundred thousand" are 300,000; "half" and "50 percent" are 50 with the unit <c>%</c>.</param>
/// <param name="Unit">The currency ("USD") or <c>%</c>; empty for a bare number.</param>
/// <param name="Written">As written, with its unit.</param>
/// <param name="Scale">What its words multiply by: a million of "0.3 million".</param>
internal sealed record WrittenNumber(int Start, int End, decimal Value, string Unit, string Written, decimal Scale = 1)
{
    /// <summary>Written with a decimal point and nothing else, it may be a version: "3.1" is not "3.10".</summary>
    public bool MayBeVersion => Unit.Length == 0 && Written.Contains('.', StringComparison.Ordinal) && char.IsAsciiDigit(Written[^1]);

    public bool Equals(decimal value, string written) => MayBeVersion ? Written == written || (Value == value && !char.IsAsciiDigit(written[^1])) : Value == value;
}
