using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BriefingBot.Feeds.Folders;

/// <summary>The keys with a single value at the head of a Markdown file. Lists and what lies deeper is passed over.</summary>
internal static class FrontMatter
{
    /// <summary>The stream, the document, the mapping.</summary>
    private const int OfMapping = 3;

    /// <exception cref="YamlException">It is no YAML.</exception>
    public static IReadOnlyDictionary<string, string> Read(string yaml)
    {
        // The library's events alone: its loader calls itself once a level, and a file may have as many as it likes.
        var events = new Parser(new StringReader(yaml));
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var (depth, key) = (0, (string?)null);
        while (events.MoveNext())
        {
            var inMapping = depth == OfMapping;
            depth += events.Current!.NestingIncrease;
            if (!inMapping)
            {
                continue;
            }

            switch (events.Current)
            {
                case Scalar scalar when key is null:
                    key = scalar.Value;
                    break;
                case Scalar scalar:
                    values[key] = scalar.Value;
                    key = null;
                    break;
                case AnchorAlias or SequenceStart or MappingStart:
                    key = null;
                    break;
            }
        }

        return values;
    }
}
