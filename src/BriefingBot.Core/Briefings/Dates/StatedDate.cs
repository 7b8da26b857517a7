namespace BriefingBot.Briefings.Dates;

/// <summary>A day, a month or a year that a text states, or a word for one, and which it may be.</summary>
/// <param name="Candidates">What it may mean, first days with last days; "on Friday" may be the one before an article's day or the one after. Empty where only the article's day could tell and there is none.</param>
/// <param name="Written">As written.</param>
internal sealed record StatedDate(int Start, int End, IReadOnlyList<(DateOnly From, DateOnly To)> Candidates, string Written)
{
    /// <summary>Whether it says no more than the other: it is the same, or the month or the year of it.</summary>
    public bool Covers(StatedDate other) =>
        Written.Equals(other.Written, StringComparison.OrdinalIgnoreCase)
        || Candidates.Any(one => other.Candidates.Any(two => one.From <= two.From && one.To >= two.To));
}
