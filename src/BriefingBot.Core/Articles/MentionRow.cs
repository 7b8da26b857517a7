using BriefingBot.Threats;

namespace BriefingBot.Articles;

/// <summary>A mention as the store gives it back.</summary>
internal sealed class MentionRow
{
    public const string Select =
        """
        select m.article_id as ArticleId, m.field as Field, m.kind as Kind, m.value as Value,
               m.start as Start, m.length as Length, m.revision as Revision
          from mentions m
        """;

    public required string ArticleId { get; init; }

    public int Field { get; init; }

    public required string Kind { get; init; }

    public required string Value { get; init; }

    public int Start { get; init; }

    public int Length { get; init; }

    public int Revision { get; init; }

    /// <summary>The stored form of where a mention stands.</summary>
    public static int FieldOf(Mention mention) => mention.InTitle ? 0 : 1;

    public Mention ToMention() => new(new Identifier(Enum.Parse<IdentifierKind>(Kind), Value), Field == 0, Start, Length, Revision);
}
