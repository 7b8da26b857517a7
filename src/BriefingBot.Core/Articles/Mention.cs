using BriefingBot.Threats;

namespace BriefingBot.Articles;

/// <summary>An identifier or a known name in a version of an article.</summary>
/// <param name="InTitle">Whether the offset is into the title; else into the text.</param>
/// <param name="Revision">The reader's revision that found it.</param>
public sealed record Mention(Identifier Identifier, bool InTitle, int Start, int Length, int Revision)
{
    /// <summary>All of an article, the title's first.</summary>
    public static IReadOnlyList<Mention> In(string title, string text, MentionReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return
        [
            .. reader.Read(title).Select(found => new Mention(found.Identifier, true, found.Start, found.Length, reader.Revision)),
            .. reader.Read(text).Select(found => new Mention(found.Identifier, false, found.Start, found.Length, reader.Revision)),
        ];
    }
}
