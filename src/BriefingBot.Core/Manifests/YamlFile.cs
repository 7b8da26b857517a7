using System.Security.Cryptography;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace BriefingBot.Manifests;

/// <summary>Reads a manifest, strictly: what is not understood is a problem with its line and column.</summary>
internal static class YamlFile
{
    /// <summary>A thousand sources with every key take half of it.</summary>
    internal const int LargestFile = 1_000_000;

    private const int MostNodes = 200_000;

    /// <summary>Sources, source, tags, tag: a manifest needs four. The library's loader calls itself once a level.</summary>
    private const int Deepest = 16;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="read">Makes a value of the file's root; its problems are in the walk.</param>
    public static YamlRead<T> Read<T>(string path, Func<YamlNode, ShapeWalk, T> read)
        where T : class
    {
        var file = Path.GetFullPath(path);
        try
        {
            return new FileInfo(file) is { Exists: true, Length: > LargestFile }
                ? Broken<T>(file, Mark.Empty, FormattableString.Invariant($"the file is larger than {LargestFile:N0} bytes"))
                : Parse(file, File.ReadAllBytes(file), read);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(file, "", null, [], Missing: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Broken<T>(file, Mark.Empty, $"the file cannot be read: {failure.Message}");
        }
    }

    /// <param name="file">Named in problems.</param>
    /// <inheritdoc cref="Read"/>
    public static YamlRead<T> Parse<T>(string file, byte[] content, Func<YamlNode, ShapeWalk, T> read)
        where T : class
    {
        try
        {
            var text = StrictUtf8.GetString(content).TrimStart('\uFEFF');
            if (FirstRefusal(text) is var (at, message))
            {
                return Broken<T>(file, at, message);
            }

            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            var walk = new ShapeWalk(file);
            var value = yaml.Documents is [var document, ..] && !IsNothing(document.RootNode) ? read(document.RootNode, walk) : null;
            return walk.Problems.Count == 0
                ? new(file, Convert.ToHexStringLower(SHA256.HashData(content)), value, [])
                : new(file, "", null, [.. walk.Problems.OrderBy(problem => (problem.Line, problem.Column))]);
        }
        catch (YamlException failure)
        {
            return Broken<T>(file, failure.Start, failure.InnerException?.Message ?? failure.Message);
        }
        catch (DecoderFallbackException)
        {
            return Broken<T>(file, Mark.Empty, "the file is not UTF-8");
        }
    }

    /// <summary>Only comments: a manifest that says nothing.</summary>
    private static bool IsNothing(YamlNode root) => root is YamlScalarNode { Value: null or "", Style: ScalarStyle.Plain };

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

    private static YamlRead<T> Broken<T>(string file, Mark at, string message)
        where T : class =>
        new(file, "", null, [new(file, Math.Max(1, (int)at.Line), Math.Max(1, (int)at.Column), message)]);
}
