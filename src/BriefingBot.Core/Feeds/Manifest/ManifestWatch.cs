namespace BriefingBot.Feeds.Manifest;

/// <summary>
/// Sees that the manifest was edited, by looking at the file. An edit counts when the file looked the same twice: editors empty
/// and fill it. A file that vanished while it was watched is an editor's too, and changes nothing until it is back.
/// </summary>
internal sealed class ManifestWatch(string path)
{
    private Stamp? taken;
    private Stamp last;

    /// <summary>Whether there is an edit that was not taken yet. The first look always finds one.</summary>
    public bool TakeEdit()
    {
        var seen = Stamp.Of(new FileInfo(path));
        var edited = taken is null || (seen.Exists && seen == last && seen != taken);
        last = seen;
        if (edited)
        {
            taken = seen;
        }

        return edited;
    }

    /// <summary>The edit could not be applied: it is one again at the next look.</summary>
    public void GiveBack() => taken = null;

    private readonly record struct Stamp(bool Exists, long Length, DateTime WrittenAt)
    {
        public static Stamp Of(FileInfo file) => file.Exists ? new(true, file.Length, file.LastWriteTimeUtc) : default;
    }
}
