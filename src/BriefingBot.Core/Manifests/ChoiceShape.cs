using System.Text.Json.Nodes;

namespace BriefingBot.Manifests;

/// <summary>One of a few words.</summary>
internal sealed class ChoiceShape(params (string Name, object Value)[] choices) : ScalarShape
{
    protected override string Wanted => "one of " + string.Join(", ", Names);

    private IEnumerable<string> Names => choices.Select(choice => choice.Name);

    public string NameOf(object value) => choices.Single(choice => choice.Value.Equals(value)).Name;

    public override JsonObject ToSchema() => new() { ["enum"] = new JsonArray([.. Names.Select(name => JsonValue.Create(name))]) };

    protected override object? Parse(string text) => choices.SingleOrDefault(choice => choice.Name == text).Value;

    protected override string Suggestion(string typed) => ShapeWalk.Suggest(typed, Names);
}
