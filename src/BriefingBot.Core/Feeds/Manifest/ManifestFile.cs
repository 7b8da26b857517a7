using System.Security.Cryptography;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;
using BriefingBot.Feeds.Manifest.Shapes;

namespace BriefingBot.Feeds.Manifest;

/// <summary>Reads <c>sources.yaml</c>, strictly: what is not understood is a problem with its line and column.</summary>
public static class ManifestFile
{
    /// <summary>A thousand sources with every key take half of it.</summary>
    internal const int LargestFile = 1_000_000;

    private const int MostNodes = 200_000;

    /// <summary>Sources, source, tags, tag: a manifest needs four. The library's loader calls itself once a level.</summary>
    private const int Deepest = 16;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A file that is not there is a manifest without sources; one that cannot be read is broken.</summary>
    public static ManifestRead Read(string path)
    {
        var file = Path.GetFullPath(path);
        try
        {
            return new FileInfo(file) is { Exists: true, Length: > LargestFile }
                ? Broken(file, Mark.Empty, FormattableString.Invariant($"the file is larger than {LargestFile:N0} bytes"))
                : Read(file, File.ReadAllBytes(file));
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return new ManifestRead.Good(new(file, "", [], Missing: true));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Broken(file, Mark.Empty, $"the file cannot be read: {failure.Message}");
        }
    }

    /// <param name="file">Named in problems; relative folders count from its folder.</param>
    internal static ManifestRead Read(string file, byte[] content)
    {
        try
        {
            var text = StrictUtf8.GetString(content).TrimStart('\uFEFF');
            if (FirstRefusal(text) is var (at, message))
            {
                return Broken(file, at, message);
            }

            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            var walk = new ShapeWalk(file);
            var sources = yaml.Documents is [var document, ..] ? new SourcesReader(file, walk).Read(document.RootNode) : [];
            return walk.Problems.Count == 0
                ? new ManifestRead.Good(new(file, Convert.ToHexStringLower(SHA256.HashData(content)), sources))
                : new ManifestRead.Broken([.. walk.Problems.OrderBy(problem => (problem.Line, problem.Column))]);
        }
        catch (YamlException failure)
        {
            return Broken(file, failure.Start, failure.InnerException?.Message ?? failure.Message);
        }
        catch (DecoderFallbackException)
        {
            return Broken(file, Mark.Empty, "the file is not UTF-8");
        }
    }

    /// <summary>What the loader must not see: aliases, which can grow a small file without bound, and bottomless nesting.</summary>
    private static (Mark At, string Message)? FirstRefusal(string text)
    {
        var events = new Parser(new StringReader(text));
        var (nodes, depth, documents) = (0, 0, 0);
        while (events.MoveNext())
        {
            depth += events.Current!.NestingIncrease;
            nodes++;
            documents += events.Current is DocumentStart ? 1 : 0;
            string? refusal = events.Current switch
            {
                AnchorAlias alias => $"*{alias.Value} is an alias; write the value out",
                _ when depth > Deepest => "nested too deeply",
                _ when nodes > MostNodes => "too many values",
                _ when documents > 1 => "a second document begins here; a manifest is one",
                _ => null,
            };
            if (refusal is not null)
            {
                return (events.Current.Start, refusal);
            }
        }

        return null;
    }

    private static ManifestRead.Broken Broken(string file, Mark at, string message) =>
        new([new(file, Math.Max(1, (int)at.Line), Math.Max(1, (int)at.Column), message)]);
}
