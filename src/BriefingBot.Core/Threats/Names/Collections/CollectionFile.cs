using System.Text.Json;

namespace BriefingBot.Threats.Names.Collections;

/// <summary>
/// Reads a collection of names: a MISP galaxy cluster, or an ATT&amp;CK bundle of STIX objects. The file is somebody else's: what it
/// may take of memory and of names is bounded, and an entry that is not understood is left out and told.
/// </summary>
public static class CollectionFile
{
    /// <summary>The largest bundle that was met has 50 MB.</summary>
    internal const long LargestFile = 200_000_000;

    private const int Deepest = 64;

    /// <exception cref="InvalidDataException">It is no such file; the message says where and why.</exception>
    public static async Task<CollectedNames> ReadAsync(Stream file, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > LargestFile)
        {
            throw new InvalidDataException(FormattableString.Invariant($"{name}: the file is larger than {LargestFile:N0} bytes."));
        }

        try
        {
            using var json = await JsonDocument.ParseAsync(file, new() { MaxDepth = Deepest }, cancellationToken);
            return Read(json.RootElement, name);
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException(
                FormattableString.Invariant($"{name}:{failure.LineNumber + 1}:{failure.BytePositionInLine + 1} is not JSON that can be read: {Cause(failure)}"), failure);
        }
    }

    private static CollectedNames Read(JsonElement root, string name)
    {
        if (root.ListOf("values") is { } values)
        {
            return MispCluster.Read(root, values, name);
        }

        return root.TextOf("type") == "bundle" && root.ListOf("objects") is { } objects
            ? StixBundle.Read(objects)
            : throw new InvalidDataException(
                $"{name} is neither a MISP galaxy cluster (an object with a list \"values\") nor a STIX bundle (\"type\": \"bundle\" with a list \"objects\").");
    }

    /// <summary>The reader's own sentence, without the place that it repeats.</summary>
    private static string Cause(JsonException failure) => failure.Message.Split(" LineNumber:")[0].Split(" Path:")[0];
}
