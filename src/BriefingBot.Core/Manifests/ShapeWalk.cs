using YamlDotNet.RepresentationModel;

namespace BriefingBot.Manifests;

/// <summary>One walk over a file, with the problems met so far.</summary>
internal sealed class ShapeWalk(string file)
{
    private const int LongestShown = 60;

    /// <summary>A file of another kind has thousands; nobody reads them.</summary>
    private const int MostProblems = 50;

    private readonly List<ManifestProblem> problems = [];

    public string File => file;

    public IReadOnlyList<ManifestProblem> Problems => problems;

    public void Complain(YamlNode node, string message)
    {
        if (problems.Count < MostProblems)
        {
            problems.Add(new(file, (int)node.Start.Line, (int)node.Start.Column, message));
        }
    }

    /// <summary>A value as it may stand in a message.</summary>
    public static string Shown(YamlNode node) => node switch
    {
        YamlScalarNode { Value: { } text } => $"\"{(text.Length <= LongestShown ? text : text[..LongestShown] + "…").ReplaceLineEndings(" ")}\"",
        YamlSequenceNode => "a list",
        YamlMappingNode => "keys and values",
        _ => "nothing",
    };

    /// <summary>The known word that was probably meant, as the end of a message; empty when none is near.</summary>
    public static string Suggest(string typed, IEnumerable<string> known)
    {
        var nearest = known.MinBy(word => EditDistance.Between(word, typed.ToLowerInvariant()));
        return nearest is not null && typed.Length <= LongestShown && EditDistance.Between(nearest, typed.ToLowerInvariant()) <= Math.Max(1, nearest.Length / 3)
            ? $" (did you mean \"{nearest}\"?)"
            : "";
    }
}
