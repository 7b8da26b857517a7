using System.Text.Json.Nodes;
using BriefingBot.Feeds.Rules;
using BriefingBot.Manifests;

namespace BriefingBot.Feeds.Manifest;

/// <summary>A word or a phrase to look for. It is compared by its letters and digits, so it must have one.</summary>
internal sealed class WordsShape : ScalarShape
{
    private const int Longest = 200;

    protected override string Wanted => "a word or a phrase with a letter or a digit";

    public override JsonObject ToSchema() => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = Longest };

    protected override object? Parse(string text) => text.Length <= Longest && !FoldedWords.IsNone(FoldedWords.Of(text)) ? text : null;
}
