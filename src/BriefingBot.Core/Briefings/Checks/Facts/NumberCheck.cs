using System.Text.RegularExpressions;
using BriefingBot.Briefings.Checks.Language;
using BriefingBot.Briefings.Figures;

namespace BriefingBot.Briefings.Checks.Facts;

/// <summary>Every number of a sentence is in a cited passage by value, counts the same there, and is as exact.</summary>
internal static partial class NumberCheck
{
    private static readonly HashSet<string> Pairs = ["both", "pair", "couple", "twice", "double"];

    public static IEnumerable<CheckReason> Of(Claim claim) =>
        claim.Literals.Numbers.Select(number => Judge(claim, number)).OfType<CheckReason>().Concat(OfSingleUnits(claim));

    /// <summary>"A day" has no number, and is not "an hour".</summary>
    private static IEnumerable<CheckReason> OfSingleUnits(Claim claim)
    {
        var said = SingleUnit().Match(claim.Said.Text);
        if (said.Success)
        {
            var told = claim.Alignment.Value.Used.SelectMany(sentence => SingleUnit().Matches(sentence.Text)).Select(match => match.Groups["unit"].Value.ToLowerInvariant()).ToHashSet();
            if (told.Count > 0 && !told.Contains(said.Groups["unit"].Value.ToLowerInvariant()))
            {
                yield return new(CheckCode.Attachment, $"{claim.Places} does not say \"{said.Value}\"");
            }
        }
    }

    private static CheckReason? Judge(Claim claim, WrittenNumber number)
    {
        CheckReason? found = null;
        foreach (var (sentence, same) in Same(claim, number))
        {
            if (Compare(claim, number, sentence, same) is not { } reason)
            {
                return null;
            }

            found ??= reason;
        }

        return found is null && number.Unit.Length == 0 && ((number.Value == 2 && IsPair(claim)) || IsYear(claim, number.Value) || IsSpelledSo(claim, number.Written))
            ? null
            : found ?? new(CheckCode.Number, $"the number {number.Written} is not in {claim.Places}");
    }

    private static IEnumerable<(Reading Sentence, WrittenNumber Number)> Same(Claim claim, WrittenNumber number) =>
        from one in claim.Evidence
        from pair in one.Sentences.Zip(one.Literals)
        from other in pair.Second.Numbers
        where number.Equals(other.Value, other.Written)
        select (pair.First, other);

    private static CheckReason? Compare(Claim claim, WrittenNumber number, Reading sentence, WrittenNumber same)
    {
        var (said, told) = (CountedThing.Of(claim.Said, number), CountedThing.Of(sentence, same));
        if (number.Unit != same.Unit || !said.Measures(told))
        {
            return new(CheckCode.Attachment, $"{number.Written} is a number of something else in {claim.Places}");
        }

        return Bounds.Agree(Bounds.Of(claim.Said, number.Start, number.End), Bounds.Of(sentence, same.Start, same.End))
            ? said.Counts(told) ? null : new(CheckCode.Attachment, $"{number.Written} counts something else in {claim.Places}")
            : new(CheckCode.Scope, $"{claim.Places} puts {same.Written} with another limit");
    }

    /// <summary>"The 2013 breach", where the passage has "the breach of 2013".</summary>
    private static bool IsYear(Claim claim, decimal value) =>
        claim.Evidence.SelectMany(one => one.Literals).SelectMany(one => one.Dates).SelectMany(date => date.Candidates).Any(date => date.From.Year == value && date.To.Year == value);

    /// <summary>The 9 of "March 2-9".</summary>
    private static bool IsSpelledSo(Claim claim, string written) =>
        written.All(char.IsAsciiDigit) && claim.Evidence.Any(one => one.Sentences.Any(sentence => Regex.IsMatch(sentence.Text, $@"\d[-–/]{written}(?![\d.,]*\d|[-–]|\w)")));

    private static bool IsPair(Claim claim) =>
        claim.Evidence.SelectMany(one => one.Sentences).SelectMany(sentence => sentence.Words).Any(word => Pairs.Contains(word.Lower));

    [GeneratedRegex(@"\b(?:an?|one|1|single) (?:single )?(?<unit>second|minute|hour|day|week|month|year|decade)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SingleUnit();
}
