using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using BriefingBot.Articles.Import;
using BriefingBot.Briefings;
using BriefingBot.Briefings.Indicators;
using BriefingBot.Briefings.Timelines;
using BriefingBot.Chat.Privacy;
using BriefingBot.Diagnosis;
using BriefingBot.Cli.Shapes;
using BriefingBot.Feeds.Health;

namespace BriefingBot.Cli.Output;

/// <summary>Everything that <c>--json</c> prints. Generated at build time, for a command should not wait for reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    UseStringEnumConverter = true,
    Converters = [typeof(UtcTimeConverter)])]
[JsonSerializable(typeof(Briefing))]
[JsonSerializable(typeof(Timeline))]
[JsonSerializable(typeof(IndicatorReport))]
[JsonSerializable(typeof(HelpShown))]
[JsonSerializable(typeof(ReplySaid))]
[JsonSerializable(typeof(IReadOnlyList<AnswerRow>))]
[JsonSerializable(typeof(RatedAnswer))]
[JsonSerializable(typeof(PersonExport))]
[JsonSerializable(typeof(PersonErased))]
[JsonSerializable(typeof(IReadOnlyList<Finding>))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(ImportOutcome))]
[JsonSerializable(typeof(AliasesImported))]
[JsonSerializable(typeof(ShownArticle))]
[JsonSerializable(typeof(Withdrawn))]
[JsonSerializable(typeof(BackupMade))]
[JsonSerializable(typeof(IndexRebuilt))]
[JsonSerializable(typeof(CorpusStats))]
[JsonSerializable(typeof(ParsedFeed))]
[JsonSerializable(typeof(IngestOutcome))]
[JsonSerializable(typeof(SourcesCheck))]
[JsonSerializable(typeof(IReadOnlyList<SourceStatus>))]
[JsonSerializable(typeof(TriedAddress))]
[JsonSerializable(typeof(RulesApplied))]
[JsonSerializable(typeof(IReadOnlyList<ImportedSource>))]
[JsonSerializable(typeof(ExtractedFile))]
[JsonSerializable(typeof(JudgedSentences))]
[JsonSerializable(typeof(IReadOnlyList<EgressRow>))]
[JsonSerializable(typeof(IReadOnlyList<ListedStory>))]
internal sealed partial class JsonOutput : JsonSerializerContext
{
    /// <summary>Prints a value: on one line for a program, indented for a reader.</summary>
    public static void Write<T>(Terminal terminal, T value, Func<JsonOutput, JsonTypeInfo<T>> shape) =>
        Write(terminal, value, shape, indented: terminal.OutputIsTerminal);

    /// <summary>Prints a value on one line, one of many.</summary>
    public static void WriteLine<T>(Terminal terminal, T value, Func<JsonOutput, JsonTypeInfo<T>> shape) =>
        Write(terminal, value, shape, indented: false);

    private static void Write<T>(Terminal terminal, T value, Func<JsonOutput, JsonTypeInfo<T>> shape, bool indented)
    {
        var json = new JsonOutput(new JsonSerializerOptions(Default.Options)
        {
            // Nothing here ends up in a web page: quotation marks and names may read as they are.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = indented,
        });
        terminal.Output.WriteLine(JsonSerializer.Serialize(value, shape(json)));
    }
}
