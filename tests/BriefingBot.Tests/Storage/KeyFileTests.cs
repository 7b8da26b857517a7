using BriefingBot.Storage;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Storage;

public sealed class KeyFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void All_that_make_the_key_at_the_same_time_have_the_same_one()
    {
        var keys = new byte[16][];
        Parallel.For(0, keys.Length, new() { MaxDegreeOfParallelism = keys.Length }, at => keys[at] = ReadOrCreate());

        Assert.All(keys, key => Assert.Equal(keys[0], key));
        Assert.Equal(32, keys[0].Length);
        Assert.Equal([folder.File("some.key")], Directory.EnumerateFiles(folder.Path));
    }

    [Fact]
    public void Only_its_owner_may_read_the_key()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps access lists instead of modes.");
        ReadOrCreate();
#pragma warning disable CA1416 // Skipped there.
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("some.key")));
#pragma warning restore CA1416
    }

    [Fact]
    public void A_file_that_is_no_key_is_said_with_its_name()
    {
        File.WriteAllText(folder.File("some.key"), "short");
        var refused = Assert.Throws<StoreException>(() => ReadOrCreate());
        Assert.StartsWith($"{folder.File("some.key")} is no key of 32 bytes.", refused.Message, StringComparison.Ordinal);
    }

    private byte[] ReadOrCreate() => KeyFile.ReadOrCreate(folder.File("some.key"), "what it hid is then lost");

    public void Dispose() => folder.Dispose();
}
