namespace BriefingBot.Configuration;

/// <summary>
/// Where <c>appsettings.json</c> and <c>manifests/</c> are read: the nearest folder, from the program's own upwards, that holds
/// <c>BriefingBot.sln</c>; without one (published), the program's own. The working directory plays no part.
/// </summary>
internal static class ContentRoot
{
    private const string Marker = "BriefingBot.sln";

    public static string Find() => Find(AppContext.BaseDirectory);

    internal static string Find(string programFolder)
    {
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
            {
                return folder.FullName;
            }
        }

        return Path.GetFullPath(programFolder);
    }
}
