using BriefingBot.Articles;

namespace BriefingBot.Feeds.Rules;

/// <summary>
/// Holds the rules of one source against its articles. A pattern that takes too long decides nothing: the article is kept, for what is
/// kept in error can be withdrawn, and what is lost is not missed by anybody.
/// </summary>
internal sealed class SourceSieve(SourceRules rules)
{
    /// <summary>How the reason of every withdrawal by a rule begins. What was withdrawn so returns when it is wanted again.</summary>
    public const string Dropped = "dropped by a rule of the manifest: ";

    private readonly IReadOnlyList<RuleTest> keep = [.. rules.Keep.Select(rule => new RuleTest(rule))];
    private readonly IReadOnlyList<RuleTest> drop = [.. rules.Drop.Select(rule => new RuleTest(rule))];

    /// <summary>Sieves what a source gave.</summary>
    public static SievedDrafts Sieve(Source source, IReadOnlyList<ArticleDraft> drafts)
    {
        var sieve = new SourceSieve(source.Origin!.Rules);
        var verdicts = drafts.Select(draft => (Draft: draft, Verdict: sieve.Judge(draft))).ToList();
        return new(
            [.. verdicts.Where(each => each.Verdict.IsWanted).Select(each => Returning(each.Draft))],
            verdicts.Count(each => !each.Verdict.IsWanted),
            SlowRules.In(verdicts.Select(each => each.Verdict)));
    }

    /// <summary>A draft that is wanted brings its article back from a withdrawal by an earlier rule.</summary>
    public static ArticleDraft Returning(ArticleDraft draft) => draft with { ReturnsFrom = [.. draft.ReturnsFrom, Dropped] };

    /// <summary>By the words as they would be stored: what the store holds and what the source gives again get one verdict.</summary>
    public Verdict Judge(ArticleDraft draft)
    {
        var clean = ArticleIngester.Clean(draft);
        return Judge(clean.Title, clean.Text);
    }

    public Verdict Judge(string title, string body)
    {
        var (ruledTitle, ruledBody) = (new RuledText(title), new RuledText(body));
        string? slow = null;
        foreach (var finding in drop.Select(rule => rule.Of(ruledTitle, ruledBody)))
        {
            if (finding.Match is not null)
            {
                return new(Dropped + finding.Match);
            }

            slow ??= finding.Slow;
        }

        return keep.Count == 0 ? new(null, slow) : Kept(ruledTitle, ruledBody, slow);
    }

    private Verdict Kept(RuledText title, RuledText body, string? slow)
    {
        string? slowKeep = null;
        foreach (var finding in keep.Select(rule => rule.Of(title, body)))
        {
            if (finding.Match is not null)
            {
                return new(null, slow);
            }

            slowKeep ??= finding.Slow;
        }

        return slowKeep is null ? new(Dropped + "no keep rule matches") : new(null, slow ?? slowKeep);
    }
}
