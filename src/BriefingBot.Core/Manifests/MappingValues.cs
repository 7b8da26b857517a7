using YamlDotNet.RepresentationModel;

namespace BriefingBot.Manifests;

/// <summary>The values of a mapping by key, with the places where they stand.</summary>
internal sealed class MappingValues(YamlMappingNode node, IReadOnlyDictionary<string, object?> values)
{
    public YamlMappingNode Node => node;

    /// <summary>Null when the key is not there, or its value has a problem.</summary>
    public object? this[string key] => values.GetValueOrDefault(key);

    /// <summary>Whether the key is there, whatever its value.</summary>
    public bool Has(string key) => values.ContainsKey(key);

    public YamlNode KeyOf(string key) => node.Children.Keys.Single(name => name is YamlScalarNode scalar && scalar.Value == key);

    public YamlNode NodeOf(string key) => node.Children[KeyOf(key)];
}
