namespace BriefingBot.Feeds.Folders;

/// <summary>
/// The address of an article that has none: stable, the same on every host, and leading nowhere, for <c>.invalid</c> never resolves
/// (RFC 6761). It says nothing of the machine.
/// </summary>
internal static class FolderAddress
{
    public static string Of(string sourceId, string relativePath) =>
        $"https://folder.invalid/{sourceId}/{string.Join('/', relativePath.Split('/').Select(Uri.EscapeDataString))}";
}
