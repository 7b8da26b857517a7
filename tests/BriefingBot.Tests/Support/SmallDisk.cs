using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace BriefingBot.Tests.Support;

/// <summary>A disk in memory that can be full and can be read-only, for root too. Tests are skipped where none can be mounted.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder folder;

    private SmallDisk(TemporaryFolder folder) => this.folder = folder;

    public string Path => folder.Path;

    public static SmallDisk Mount(int kilobytes)
    {
        var folder = new TemporaryFolder();
        if (Run("mount", "-t", "tmpfs", "-o", SizeOf(kilobytes), "tmpfs", folder.Path) is { } refusal)
        {
            folder.Dispose();
            Assert.Skip($"A small disk cannot be mounted here: {refusal}");
        }

        return new(folder);
    }

    public string File(string name) => folder.File(name);

    public void Resize(int kilobytes) => Remount(SizeOf(kilobytes));

    public void MakeReadOnly() => Remount("ro");

    public void Dispose()
    {
        Run("umount", "--lazy", Path);
        folder.Dispose();
    }

    private static string SizeOf(int kilobytes) => string.Create(CultureInfo.InvariantCulture, $"size={kilobytes}k");

    private void Remount(string option) => Assert.Null(Run("mount", "-o", $"remount,{option}", Path));

    /// <returns>Why it failed; null when it did not.</returns>
    private static string? Run(string program, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, args) { UseShellExecute = false, RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : error.Trim();
        }
        catch (Win32Exception failure)
        {
            return failure.Message;
        }
    }
}
