using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using BriefingBot.Threats.Names;

namespace BriefingBot.Threats;

/// <summary>Reads all that a text mentions: identifiers, and names that are known.</summary>
public sealed class MentionReader(NameTable names)
{
    public NameTable Names => names;

    /// <summary>Another number where the same text may give other mentions: another extractor, or other names.</summary>
    public int Revision { get; } = RevisionOf(names);

    /// <summary>The mentions in order of their start. A name inside an identifier, such as a domain, is not one.</summary>
    public IReadOnlyList<IdentifierMention> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mentions = IdentifierExtractor.Extract(text).ToList();
        var identifiers = mentions.Count;
        var next = 0;
        foreach (var found in names.InText(text))
        {
            while (next < identifiers && mentions[next].End <= found.Start)
            {
                next++;
            }

            if (next == identifiers || mentions[next].Start >= found.End)
            {
                mentions.Add(new(found.Sole!.Identifier, found.Start, found.Length));
            }
        }

        mentions.Sort((a, b) => a.Start.CompareTo(b.Start));
        return mentions;
    }

    private static int RevisionOf(NameTable names) =>
        names.Count == 0
            ? IdentifierExtractor.Revision
            : BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.ASCII.GetBytes($"{IdentifierExtractor.Revision} {names.Revision}"))) & int.MaxValue;
}
