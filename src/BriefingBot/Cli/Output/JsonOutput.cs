using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using BriefingBot.Articles.Import;
using BriefingBot.Briefings;
using BriefingBot.Cli.Shapes;

namespace BriefingBot.Cli.Output;

/// <summary>Everything that <c>--json</c> prints. Generated at build time, for a command should not wait for reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    UseStringEnumConverter = true,
    Converters = [typeof(UtcTimeConverter)])]
[JsonSerializable(typeof(Briefing))]
[JsonSerializable(typeof(HelpShown))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(ImportOutcome))]
[JsonSerializable(typeof(ShownArticle))]
[JsonSerializable(typeof(Withdrawn))]
[JsonSerializable(typeof(BackupMade))]
[JsonSerializable(typeof(IndexRebuilt))]
[JsonSerializable(typeof(CorpusStats))]
[JsonSerializable(typeof(ExtractedFile))]
[JsonSerializable(typeof(IReadOnlyList<EgressRow>))]
internal sealed partial class JsonOutput : JsonSerializerContext
{
    /// <summary>Prints a value: on one line for a program, indented for a reader.</summary>
    public static void Write<T>(Terminal terminal, T value, Func<JsonOutput, JsonTypeInfo<T>> shape)
    {
        var json = new JsonOutput(new JsonSerializerOptions(Default.Options)
        {
            // Nothing here ends up in a web page: quotation marks and names may read as they are.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = terminal.OutputIsTerminal,
        });
        terminal.Output.WriteLine(JsonSerializer.Serialize(value, shape(json)));
    }
}
