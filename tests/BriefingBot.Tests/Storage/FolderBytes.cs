namespace BriefingBot.Tests.Storage;

/// <summary>Every file of a folder, byte by byte.</summary>
internal static class FolderBytes
{
    public static IReadOnlyDictionary<string, string> Of(string folder) => Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).ToDictionary(
        path => Path.GetFileName(path),
        path =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            file.CopyTo(bytes);
            return Convert.ToBase64String(bytes.ToArray());
        });
}
