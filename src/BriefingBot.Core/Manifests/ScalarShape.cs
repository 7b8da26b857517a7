using YamlDotNet.RepresentationModel;

namespace BriefingBot.Manifests;

/// <summary>A single value.</summary>
internal abstract class ScalarShape : Shape
{
    /// <summary>What it must be, as the end of "must be".</summary>
    protected abstract string Wanted { get; }

    public sealed override object? Read(YamlNode node, string where, ShapeWalk walk)
    {
        if (node is YamlScalarNode { Value: { } text } && Parse(text) is { } value)
        {
            return value;
        }

        walk.Complain(node, $"{where} must be {Wanted}, not {ShapeWalk.Shown(node)}{(node is YamlScalarNode { Value: { } typed } ? Suggestion(typed) : "")}");
        return null;
    }

    /// <summary>Null when the text is no such value.</summary>
    protected abstract object? Parse(string text);

    protected virtual string Suggestion(string typed) => "";
}
