using BriefingBot.Articles;
using BriefingBot.Manifests;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BriefingBot.Feeds.Manifest;

/// <summary>Makes sources of a manifest's values, and holds them against each other.</summary>
internal sealed class SourcesReader(ShapeWalk walk)
{
    private readonly Dictionary<string, Mark> places = [];

    /// <summary>The sources without a problem; the problems are in the walk.</summary>
    public IReadOnlyList<ListedSource> Read(YamlNode root)
    {
        // A key without a value: a manifest without sources.
        if (ManifestShape.Whole.Read(root, "", walk) is not MappingValues values || values["sources"] is not { } list)
        {
            return [];
        }

        var sources = new List<ListedSource>();
        foreach (var (at, entry) in ((IReadOnlyList<object>)list).Cast<MappingValues>().Index())
        {
            if (Source($"sources[{at}]", entry) is { } source)
            {
                sources.Add(new(source, (int)entry.Node.Start.Line, (int)entry.Node.Start.Column));
            }
        }

        return sources;
    }

    private Source? Source(string where, MappingValues entry)
    {
        if (entry["id"] is not string id || entry["kind"] is not SourceKind kind || Address(where, kind, entry) is not { } address)
        {
            return null;
        }

        if (!places.TryAdd(id, entry.NodeOf("id").Start))
        {
            walk.Complain(entry.NodeOf("id"), $"{where}.id \"{id}\" is taken by the source in line {places[id].Line}");
            return null;
        }

        var text = (TextMode?)entry["text"] ?? TextMode.Full;
        var group = (string?)entry["class"] ?? SourceDefaults.ClassOf(kind);
        return new(id, (string?)entry["name"] ?? id, group, (double?)entry["weight"] ?? 1, (Tlp?)entry["tlp"] ?? SourceDefaults.TlpOf(kind))
        {
            Tags = entry["tags"] is IReadOnlyList<object> tags ? [.. tags.Cast<string>().Distinct()] : [],
            Reference = kind == SourceKind.Kev,
            Origin = new(
                kind,
                address,
                (TimeSpan?)entry["poll"] ?? SourceDefaults.PollOf(kind, group),
                (bool?)entry["enabled"] ?? true,
                (string?)entry["reason"],
                text,
                (string?)entry["language"])
            {
                Rules = new RulesReader(where, entry, walk).Read(text),
            },
        };
    }

    private string? Address(string where, SourceKind kind, MappingValues entry)
    {
        var (needed, other) = kind == SourceKind.Folder ? ("path", "url") : ("url", "path");
        if (entry.Has(other))
        {
            walk.Complain(entry.KeyOf(other), $"{where} is a {ManifestShape.NameOf(kind)}, which has a \"{needed}\" and no \"{other}\"");
            return null;
        }

        if (!entry.Has(needed))
        {
            walk.Complain(entry.Node, $"{where} is a {ManifestShape.NameOf(kind)} and lacks the key \"{needed}\"");
            return null;
        }

        return entry[needed] is not string address ? null
            : kind == SourceKind.Folder ? Path.GetFullPath(address, Path.GetDirectoryName(walk.File)!)
            : address;
    }
}
