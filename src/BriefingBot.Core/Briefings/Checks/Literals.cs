using BriefingBot.Briefings.Checks.Language;
using BriefingBot.Briefings.Dates;
using BriefingBot.Briefings.Figures;
using BriefingBot.Threats;

namespace BriefingBot.Briefings.Checks;

/// <summary>What a sentence states that is compared by value.</summary>
internal sealed record Literals(
    IReadOnlyList<IdentifierMention> Identifiers,
    IReadOnlyList<StatedDate> Dates,
    IReadOnlyList<WrittenNumber> Numbers)
{
    /// <summary>Reads them, and marks the words that are part of one.</summary>
    /// <param name="day">The day that its relative dates are counted from.</param>
    public static Literals Of(Reading said, DateOnly? day)
    {
        var identifiers = IdentifierExtractor.Extract(said.Text);
        var dates = StatedDates.In(said.Text, day);
        List<(int Start, int End)> taken = [.. identifiers.Select(one => (one.Start, one.Start + one.Length)), .. dates.Select(one => (one.Start, one.End))];
        WrittenNumber[] numbers = [.. WrittenNumbers.In(said.Text).Where(number => !taken.Exists(other => number.Start < other.End && number.End > other.Start))];
        taken.AddRange(numbers.Select(number => (number.Start, number.End)));
        foreach (var word in said.Words)
        {
            word.IsLiteral = taken.Exists(other => word.Start < other.End && word.End > other.Start);
        }

        return new(identifiers, dates, numbers);
    }
}
