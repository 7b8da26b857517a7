using BriefingBot.Articles;
using BriefingBot.Manifests;
using BriefingBot.Feeds.Rules;
using YamlDotNet.RepresentationModel;

namespace BriefingBot.Feeds.Manifest;

/// <summary>Makes the rules of one source of a manifest's values. A rule that can never change anything is a problem.</summary>
internal sealed class RulesReader(string where, MappingValues source, ShapeWalk walk)
{
    /// <summary>The rules without a problem; the problems are in the walk.</summary>
    /// <param name="text">How much of the source is kept: of a link there is no body to look in.</param>
    public SourceRules Read(TextMode text)
    {
        var (keep, drop) = (List("keep", text), List("drop", text));
        foreach (var kept in keep)
        {
            RefuseDead(kept, drop);
        }

        return keep.Count + drop.Count == 0 ? SourceRules.None : new([.. keep.Select(each => each.Rule)], [.. drop.Select(each => each.Rule)]);
    }

    private List<ListedRule> List(string key, TextMode text)
    {
        var rules = new List<ListedRule>();
        foreach (var (at, entry) in ((IReadOnlyList<object>?)source[key] ?? []).Cast<MappingValues>().Index())
        {
            if (Rule($"{where}.{key}[{at}]", entry, text) is not { } rule)
            {
                continue;
            }

            var listed = new ListedRule(rule, entry, $"{key}[{at}]");
            if (rules.Find(listed.IsSameAs) is { } same)
            {
                walk.Complain(entry.Node, $"{where}.{listed.Name} is the same rule as {same.Name}");
            }

            rules.Add(listed);
        }

        return rules;
    }

    private SourceRule? Rule(string path, MappingValues entry, TextMode text)
    {
        if (entry.Has("words") == entry.Has("regex"))
        {
            walk.Complain(entry.Node, entry.Has("words") ? $"{path} has both \"words\" and \"regex\"; write two rules" : $"{path} lacks \"words\" or \"regex\"");
            return null;
        }

        var field = (RuleField?)entry["in"] ?? RuleField.Either;
        if (field == RuleField.Body && text == TextMode.Link)
        {
            walk.Complain(entry.NodeOf("in"), $"{path} looks in the body, and of a source with text: link none is kept");
        }

        if (entry.Has("regex"))
        {
            return entry["regex"] is string pattern ? new(field, [], pattern) : null;
        }

        if (entry["words"] is not IReadOnlyList<object> words)
        {
            return null;
        }

        RefuseRepeats(path, (YamlSequenceNode)entry.NodeOf("words"));
        return words.Count == 0 ? null : new(field, [.. words.Cast<string>()], null);
    }

    private void RefuseRepeats(string path, YamlSequenceNode list)
    {
        var seen = new Dictionary<string, int>();
        foreach (var (at, node) in list.Children.Index())
        {
            if (node is YamlScalarNode { Value: { } word } && !seen.TryAdd(FoldedWords.Of(word), at))
            {
                walk.Complain(node, $"{path}.words[{at}] is the same as words[{seen[FoldedWords.Of(word)]}]");
            }
        }
    }

    /// <summary>What is kept because of a word, and dropped because of the same word, is never kept because of it.</summary>
    private void RefuseDead(ListedRule kept, List<ListedRule> drop)
    {
        if (kept.Rule.Regex is not null)
        {
            if (DropperOf(kept.Rule.In, drop, each => each.Rule.Regex == kept.Rule.Regex) is { } same)
            {
                walk.Complain(kept.Entry.NodeOf("regex"), $"{where}.{kept.Name}.regex can keep nothing: {same.Name} drops all that it matches");
            }

            return;
        }

        foreach (var (at, node) in ((YamlSequenceNode)kept.Entry.NodeOf("words")).Children.Index())
        {
            var phrase = FoldedWords.Of((node as YamlScalarNode)?.Value ?? "");
            if (DropperOf(kept.Rule.In, drop, each => each.Words.Any(word => phrase.Contains(word, StringComparison.Ordinal))) is { } dropper)
            {
                walk.Complain(node, $"{where}.{kept.Name}.words[{at}] can keep nothing: {dropper.Name} drops all that it matches");
            }
        }
    }

    /// <summary>A rule that drops what a keep rule matches, wherever it is found; of two that do so together, the first.</summary>
    private static ListedRule? DropperOf(RuleField kept, List<ListedRule> drop, Predicate<ListedRule> drops)
    {
        var droppers = drop.FindAll(drops);
        return FieldsOf(kept).All(field => droppers.Exists(each => FieldsOf(each.Rule.In).Contains(field))) ? droppers[0] : null;
    }

    private static RuleField[] FieldsOf(RuleField field) => field == RuleField.Either ? [RuleField.Title, RuleField.Body] : [field];
}
