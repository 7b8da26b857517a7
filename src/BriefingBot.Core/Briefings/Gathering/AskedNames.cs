using BriefingBot.Retrieval.Queries;
using BriefingBot.Threats;

namespace BriefingBot.Briefings.Gathering;

/// <summary>
/// Finds the names of a question that are ordinary words too: a text has "Play" where it means the ransomware. Other names stay the
/// words that they are, so that no answer is measured by a term that only some articles happen to have.
/// </summary>
internal sealed class AskedNames(QueryPlan plan, MentionReader reader)
{
    private readonly HashSet<string> tokens = [.. plan.Words.SelectMany(word => word.Name?.Tokens ?? [])];

    /// <summary>The identifiers in a text, and those names.</summary>
    public IReadOnlyList<IdentifierMention> Read(string text) => tokens.Count == 0
        ? IdentifierExtractor.Extract(text)
        : [.. reader.Read(text).Where(mention => mention.Identifier.Kind < IdentifierKind.Actor || tokens.Contains(mention.Identifier.Token))];
}
