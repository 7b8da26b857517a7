using System.Security.Cryptography;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Briefings.Writing;
using BriefingBot.Retrieval.Queries;

namespace BriefingBot.Briefings.Caching;

/// <summary>
/// Under what a writing is kept: a hash of everything that decides over it. Other evidence is another key, so nothing ever has to be
/// invalidated, whatever a cache still holds.
/// </summary>
internal static class WritingKey
{
    /// <summary>The build's own mark: another build may choose, number or write down sentences in another way.</summary>
    private static readonly Guid Build = typeof(WritingKey).Module.ModuleVersionId;

    public static string Of(Question question, Evidence evidence, WriterIdentity writer)
    {
        using var parts = new MemoryStream();
        using (var write = new BinaryWriter(parts, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            write.Write(Build.ToByteArray());
            write.Write(QueryText.Of(Normal(question.Query)));
            write.Write(evidence.Plan.NamesRevision);
            write.Write(question.About?.Id ?? "");
            write.Write((int)question.Clearance.Max);
            write.Write(writer.Name);
            write.Write(writer.Model ?? "");
            write.Write(writer.PromptVersion ?? "");
            write.Write(writer.Service ?? "");
            foreach (var source in evidence.Sources)
            {
                write.Write(source.Article.Id);
                write.Write(source.Article.Version);
                write.Write(source.Sentences.Count);
                foreach (var sentence in source.Sentences)
                {
                    write.Write(sentence.Place.Start);
                    write.Write(sentence.Place.Length);
                }
            }
        }

        parts.Position = 0;
        return "w:" + Convert.ToHexStringLower(SHA256.HashData(parts));
    }

    /// <summary>
    /// Case says nothing. A window counts to the day: <c>since:7d</c> begins a little later each time, and what that leaves out is
    /// no longer in the evidence.
    /// </summary>
    private static Query Normal(Query query) => query with
    {
        Text = query.Text.ToLowerInvariant(),
        Since = query.Since?.UtcDateTime.Date,
        Until = query.Until?.UtcDateTime.Date,
        Sources = [.. query.Sources.Order(StringComparer.Ordinal)],
        Names = [.. query.Names.Select(name => name with { Name = name.Name.ToLowerInvariant() }).OrderBy(name => (name.Kind, name.Name))],
    };
}
