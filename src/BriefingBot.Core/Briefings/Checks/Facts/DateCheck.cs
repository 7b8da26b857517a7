using BriefingBot.Briefings.Checks.Language;
using BriefingBot.Briefings.Dates;

namespace BriefingBot.Briefings.Checks.Facts;

/// <summary>Every date of a sentence is in a cited passage, complete or counted from the article's day, and of the same event.</summary>
internal static class DateCheck
{
    /// <summary>So many words on each side tell what a date is the date of.</summary>
    private const int Reach = 5;

    /// <summary>With so many words in common another date is plainly that of the event.</summary>
    private const int PlainlyOther = 2;

    public static IEnumerable<CheckReason> Of(Claim claim)
    {
        var said = claim.Evidence.Select(one => (one, Dates: StatedDates.In(claim.Said.Text, one.Source.Day))).ToList();
        for (var at = 0; at < claim.Literals.Dates.Count; at++)
        {
            var written = claim.Literals.Dates[at].Written;
            var told = (from one in said
                        from pair in one.one.Sentences.Zip(one.one.Literals)
                        from date in pair.Second.Dates
                        select (Sentence: pair.First, Date: date, Same: one.Dates[at].Covers(date))).ToList();
            if (!told.Exists(one => one.Same))
            {
                yield return new(CheckCode.Date, $"the date {written} is not in {claim.Places}");
            }
            else if (BelongsElsewhere(claim.Said, claim.Literals.Dates[at], told))
            {
                yield return new(CheckCode.Attachment, $"{written} is the date of something else in {claim.Places}");
            }
        }
    }

    private static bool BelongsElsewhere(Reading said, StatedDate date, List<(Reading Sentence, StatedDate Date, bool Same)> told)
    {
        var context = Around(said, date).ToList();
        int Common((Reading Sentence, StatedDate Date, bool Same) one) => Around(one.Sentence, one.Date).Count(word => context.Exists(word.Shares));
        var other = told.Where(one => !one.Same).Select(Common).DefaultIfEmpty().Max();
        return other >= PlainlyOther && other > told.Where(one => one.Same).Max(Common);
    }

    private static IEnumerable<ReadWord> Around(Reading sentence, StatedDate date) =>
        sentence.Words.Where(word => word.IsContent && !word.IsName && word.End <= date.Start).TakeLast(Reach)
            .Concat(sentence.Words.Where(word => word.IsContent && !word.IsName && word.Start >= date.End).Take(Reach));
}
