using BriefingBot.Manifests;
using YamlDotNet.RepresentationModel;

namespace BriefingBot.Threats.Names;

/// <summary>Reads <c>aliases.yaml</c>, strictly: what is not understood is a problem with its line and column.</summary>
public static class AliasFile
{
    /// <summary>A file that is not there has no names.</summary>
    public static AliasFileRead Read(string path) => Of(YamlFile.Read(path, NamesOf));

    /// <param name="file">Named in problems.</param>
    internal static AliasFileRead Read(string file, byte[] content) => Of(YamlFile.Parse(file, content, NamesOf));

    private static AliasFileRead Of(YamlRead<IReadOnlyList<KnownName>> read) => new(read.Value ?? [], read.Problems);

    private static IReadOnlyList<KnownName> NamesOf(YamlNode root, ShapeWalk walk)
    {
        if (AliasShape.Whole.Read(root, "", walk) is not MappingValues values || values["names"] is not IReadOnlyList<object> list)
        {
            return [];
        }

        var taken = new Dictionary<(string Key, IdentifierKind Kind), string>();
        var names = new List<KnownName>();
        foreach (var entry in list.Cast<MappingValues>())
        {
            if (entry["name"] is string name && entry["kind"] is IdentifierKind kind)
            {
                var known = new KnownName(kind, name)
                {
                    Aliases = Texts(entry["aliases"]),
                    Everyday = Texts(entry["everyday"]),
                    Cves = Texts(entry["cves"]),
                };
                Check(known, entry, taken, walk);
                names.Add(known);
            }
        }

        return names;
    }

    private static void Check(KnownName known, MappingValues entry, Dictionary<(string, IdentifierKind), string> taken, ShapeWalk walk)
    {
        foreach (var key in known.All.Select(NameKey.Of).Distinct())
        {
            if (key.Length == 0 || !taken.TryAdd((key, known.Kind), known.Name))
            {
                walk.Complain(entry.NodeOf("name"), key.Length == 0
                    ? $"\"{known.Name}\" has a name without a letter or digit that could be found"
                    : $"\"{known.Name}\" and \"{taken[(key, known.Kind)]}\" share a name ({key}), and then it could mean either");
            }
        }

        foreach (var everyday in known.Everyday.Where(word => !known.All.Contains(word, StringComparer.OrdinalIgnoreCase)))
        {
            walk.Complain(entry.NodeOf("everyday"), $"\"{everyday}\" is no name of \"{known.Name}\"");
        }
    }

    private static IReadOnlyList<string> Texts(object? list) => list is IReadOnlyList<object> texts ? [.. texts.Cast<string>()] : [];
}
