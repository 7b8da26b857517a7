using System.Text.RegularExpressions;
using BriefingBot.Articles;

namespace BriefingBot.Feeds.Rules;

/// <summary>A rule, ready to be held against articles.</summary>
internal sealed class RuleTest
{
    /// <summary>A pattern that is slow so often is not tried again: a thousand entries would take minutes.</summary>
    private const int MostTimeouts = 3;

    private readonly SourceRule rule;
    private readonly IReadOnlyList<(string Written, string Folded)> words;
    private readonly Regex? pattern;
    private int timeouts;

    public RuleTest(SourceRule rule)
    {
        this.rule = rule;
        words = [.. rule.Words.Select(word => (word, FoldedWords.Of(word)))];
        pattern = rule.Regex is null ? null : RulePattern.Compile(rule.Regex);
    }

    public RuleFinding Of(RuledText title, RuledText body)
    {
        var inTitle = rule.In == RuleField.Body ? default : In(title, "title");
        if (inTitle.Match is not null || rule.In == RuleField.Title)
        {
            return inTitle;
        }

        var inBody = In(body, "body");
        return inBody.Match is null && inTitle.IsUndecided ? inTitle : inBody;
    }

    private RuleFinding In(RuledText text, string field)
    {
        if (pattern is not null)
        {
            return OfPattern(text, field);
        }

        foreach (var (written, folded) in words)
        {
            if (text.Words.Contains(folded, StringComparison.Ordinal))
            {
                return new($"words {written} in the {field}");
            }
        }

        return default;
    }

    private RuleFinding OfPattern(RuledText text, string field)
    {
        var name = $"regex {rule.Regex}";
        if (timeouts >= MostTimeouts)
        {
            return new(null, name);
        }

        try
        {
            return pattern!.IsMatch(text.Whole) ? new($"{name} in the {field}") : default;
        }
        catch (RegexMatchTimeoutException)
        {
            timeouts++;
            return new(null, name);
        }
    }
}
