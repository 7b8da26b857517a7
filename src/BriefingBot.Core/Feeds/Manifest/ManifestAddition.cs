using System.Text;
using BriefingBot.Manifests;

namespace BriefingBot.Feeds.Manifest;

/// <summary>
/// Adds entries at the end of the manifest's file, comments and all else left as they are. The new text is read first, and written
/// only when it says what the old one said and the new entries: a file of another style (a list in brackets, say) is refused.
/// </summary>
public static class ManifestAddition
{
    private const int UsualIndent = 2;

    /// <returns>Why nothing was written, in words that go on from "because"; null when it was.</returns>
    public static string? Append(string path, IReadOnlyList<ManifestEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        try
        {
            var file = new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : Path.GetFullPath(path);
            if (ManifestFile.Read(file) is not ManifestRead.Good { Manifest: var before })
            {
                return "it has a problem already; sources check shows it";
            }

            var text = before.Missing ? "" : File.ReadAllText(file);
            var added = Candidates(text, before, entries).FirstOrDefault(candidate => Says(candidate, before, entries));
            if (added is null)
            {
                return "its list of sources is not written one entry below the other, or it would become too large";
            }

            Replace(file, added);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure.Message;
        }
    }

    /// <summary>Below the last source, at its indent; in a file without sources, also below a key that is not there yet.</summary>
    private static IEnumerable<string> Candidates(string text, SourcesManifest before, IReadOnlyList<ManifestEntry> entries)
    {
        var whole = text.Length == 0 || text.EndsWith('\n') ? text : text + "\n";
        var indent = before.Sources is [.., var last] ? last.Column - 1 - "- ".Length : UsualIndent;
        if (indent >= 0)
        {
            yield return whole + Text(entries, indent);
        }

        yield return whole + "sources:\n" + Text(entries, UsualIndent);
    }

    private static string Text(IReadOnlyList<ManifestEntry> entries, int indent)
    {
        var text = new StringBuilder();
        foreach (var line in entries.SelectMany(entry => entry.Lines().Prepend("")))
        {
            text.Append(' ', line.Length == 0 ? 0 : indent).Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static bool Says(string candidate, SourcesManifest before, IReadOnlyList<ManifestEntry> entries)
    {
        var content = Encoding.UTF8.GetBytes(candidate);
        return content.Length <= YamlFile.LargestFile
            && ManifestFile.Read(before.File, content) is ManifestRead.Good { Manifest.Sources: var sources }
            && sources.Select(listed => listed.Source.Id).SequenceEqual([.. before.Sources.Select(listed => listed.Source.Id), .. entries.Select(entry => entry.Id)]);
    }

    /// <summary>In one step: whoever reads it sees the old file or the new one.</summary>
    private static void Replace(string file, string text)
    {
        var made = file + ".new";
        File.WriteAllText(made, text);
        if (!OperatingSystem.IsWindows() && File.Exists(file))
        {
            File.SetUnixFileMode(made, File.GetUnixFileMode(file));
        }

        File.Move(made, file, overwrite: true);
    }
}
