namespace BriefingBot.Feeds.Rules;

/// <summary>The rules that took too long, and how many articles were kept because of them.</summary>
internal sealed record SlowRules(IReadOnlyList<string> Rules, int Undecided)
{
    /// <summary>For people; null where no rule was slow.</summary>
    public string? Problem => Undecided == 0 ? null : FormattableString.Invariant(
        $"{Undecided} {(Undecided == 1 ? "article was" : "articles were")} kept because a rule took too long to decide; write {string.Join(", ", Rules)} in a simpler way");

    public static SlowRules In(IEnumerable<Verdict> verdicts)
    {
        var slow = verdicts.Select(verdict => verdict.Slow).OfType<string>().ToList();
        return new([.. slow.Distinct()], slow.Count);
    }
}
