using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace BriefingBot.Briefings.Writing.Prompts;

/// <summary>What a model is told. The words stand in <c>briefing.txt</c> and <c>repair.txt</c> beside this class.</summary>
internal static partial class Prompt
{
    private const string SchemaText = """
        {
          "type": "object",
          "properties": {
            "enough_evidence": { "type": "boolean" },
            "sentences": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "of": { "type": ["integer", "null"] },
                  "citations": { "type": "array", "items": { "type": "integer" } },
                  "text": { "type": "string" },
                  "facet": { "type": "string", "enum": ["definition", "damage", "way_in", "attribution", "remedy", "latest", "context"] }
                },
                "required": ["of", "citations", "text", "facet"],
                "additionalProperties": false
              }
            }
          },
          "required": ["enough_evidence", "sentences"],
          "additionalProperties": false
        }
        """;

    private static readonly string Briefing = Read("briefing.txt");

    private static readonly string Repair = Read("repair.txt");

    /// <summary>Another text is another version: nobody has to remember to count it up.</summary>
    public static string Version { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Briefing + Repair + SchemaText)).AsSpan(0, 6));

    /// <summary>The one shape of every answer.</summary>
    public static JsonElement Schema { get; } = JsonElement.Parse(SchemaText);

    public static IList<ChatMessage> ToWrite(string asked, IReadOnlyList<PromptSource> sources)
    {
        var material = new StringBuilder();
        material.Append(CultureInfo.InvariantCulture, $"<question>{Fence.Around(asked)}</question>\n");
        foreach (var source in sources)
        {
            material.Append(CultureInfo.InvariantCulture, $"<source n=\"{source.N}\" date=\"{source.PublishedAt:yyyy-MM-dd}\">\n");
            foreach (var passage in source.Passages)
            {
                material.Append(Fence.Around(passage.Text)).Append('\n');
            }

            material.Append("</source>\n");
        }

        return [new(ChatRole.System, Briefing), new(ChatRole.User, material.ToString())];
    }

    /// <summary>The same, with what was wrong.</summary>
    public static IList<ChatMessage> ToRepair(string asked, IReadOnlyList<PromptSource> sources, IReadOnlyList<Rejected> rejected)
    {
        var wrong = new StringBuilder(Repair);
        foreach (var one in rejected)
        {
            wrong.Append(CultureInfo.InvariantCulture, $"<rejected of=\"{one.Number}\" because=\"{Fence.Around(string.Join("; ", one.Reasons))}\">");
            wrong.Append(Fence.Around(one.Draft.Text)).Append("</rejected>\n");
        }

        return [.. ToWrite(asked, sources), new(ChatRole.User, wrong.ToString())];
    }

    /// <summary>Reads the passages out of a prompt again, by the sources' numbers: for the models that are no models.</summary>
    public static IReadOnlyList<(int N, string Passage)> PassagesIn(IEnumerable<ChatMessage> messages) =>
    [
        .. from message in messages
           from Match source in Source().Matches(message.Text)
           from passage in source.Groups["passages"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)
           select (int.Parse(source.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), Fence.Within(passage)),
    ];

    private static string Read(string name)
    {
        using var stream = typeof(Prompt).Assembly.GetManifestResourceStream(typeof(Prompt), name)
            ?? throw new InvalidOperationException($"The prompt {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("<source n=\"(?<n>[0-9]+)\"[^>]*>\n(?<passages>[^<]*)</source>")]
    private static partial Regex Source();
}
