using BriefingBot.Articles;
using BriefingBot.Manifests;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Feeds.Manifest;

/// <summary>Makes the source rows say what the manifest says. A broken manifest changes nothing.</summary>
internal sealed partial class AppliedManifest(string path, Sources sources, TimeProvider clock, ILogger logger)
{
    private volatile ManifestRead? last;

    /// <summary>How what was read last stands to what is applied in the store.</summary>
    public async Task<ManifestStanding> StandingAsync(CancellationToken cancellationToken)
    {
        var file = Path.GetFileName(path);
        return last switch
        {
            ManifestRead.Broken { Problems: [var first, ..] } => new(file, first, IsApplied: false),
            ManifestRead.Good { Manifest.Revision: var own } => new(file, null, await sources.ReadRevisionAsync(cancellationToken) == own),
            _ => new(file, null, IsApplied: true),
        };
    }

    /// <summary>Reads the file and applies it.</summary>
    public async Task<ManifestRead> ApplyAsync(CancellationToken cancellationToken)
    {
        var read = ManifestFile.Read(path);
        if (read is ManifestRead.Broken { Problems: var problems })
        {
            Log.Broken(logger, problems.Count);
            foreach (var problem in problems)
            {
                Log.Problem(logger, problem);
            }

            return last = read;
        }

        var manifest = ((ManifestRead.Good)read).Manifest;
        if (manifest.Missing)
        {
            Log.Missing(logger, manifest.File);
        }

        var changes = await sources.ApplyAsync(
            [.. manifest.Sources.Select(listed => listed.Source)], manifest.Revision, clock.GetUtcNow(), cancellationToken);
        if (!changes.None)
        {
            Log.Applied(logger, manifest.File, Ids(changes.Added), Ids(changes.Removed), Ids(changes.Changed));
        }

        return last = read;
    }

    private static string Ids(IReadOnlyList<string> ids) => ids.Count == 0 ? "none" : string.Join(' ', ids);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Sources of {File}: added {Added}; removed {Removed}; changed {Changed}.")]
        public static partial void Applied(ILogger logger, string file, string added, string removed, string changed);

        [LoggerMessage(2, LogLevel.Error, "The manifest changes nothing until it is right; problems: {Count}.")]
        public static partial void Broken(ILogger logger, int count);

        [LoggerMessage(4, LogLevel.Error, "{Problem}")]
        public static partial void Problem(ILogger logger, ManifestProblem problem);

        [LoggerMessage(3, LogLevel.Warning, "There is no manifest {File}: no source is polled. Write one, or set Manifest to where it is.")]
        public static partial void Missing(ILogger logger, string file);
    }
}
