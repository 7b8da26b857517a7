using BriefingBot.Storage;
using BriefingBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Tests.Storage;

/// <summary>A file that is no store of ours gives one sentence that names it, and stays as it is.</summary>
public sealed class UnusableFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string StorePath => folder.File("store.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(StorePath, string.Concat(Enumerable.Repeat("Dear diary, ", 1_000)));
        Refuses($"{StorePath} is damaged or is no database. Put a backup in its place");
    }

    [Fact]
    public void A_database_whose_first_page_is_damaged_is_refused()
    {
        using (var database = SqliteDatabase.Open(StorePath, SomeSchema.UpTo(3)))
        {
            database.Write("kept");
        }

        using (var file = File.OpenWrite(StorePath))
        {
            file.Position = 100;
            file.Write(Enumerable.Repeat((byte)0xA5, 3_000).ToArray());
        }

        Refuses($"{StorePath} is damaged or is no database. Put a backup in its place");
    }

    [Fact]
    public void A_database_of_another_program_is_refused()
    {
        using (var connection = new SqliteConnection($"Data Source={StorePath};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "create table bookmarks (url text)";
            command.ExecuteNonQuery();
        }

        Refuses($"{StorePath} is a database of another program. Nothing was changed.");
    }

    [Fact]
    public void A_folder_of_that_name_is_refused()
    {
        Directory.CreateDirectory(StorePath);
        Refuses(StorePath);
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_refused()
    {
        File.WriteAllText(folder.File("file"), "");
        var failure = Assert.Throws<StoreException>(() => SqliteDatabase.Open(Path.Combine(folder.File("file"), "store.db"), SomeSchema.UpTo(1)));
        Assert.Contains(folder.File("file"), failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("with space.db")]
    [InlineData("100%25 #1?immutable=0&x.db")]
    [InlineData("größe;Mode=Memory.db")]
    public void Any_name_will_do_for_a_store(string name)
    {
        using (var database = SqliteDatabase.Open(folder.File(name), SomeSchema.UpTo(3)))
        {
            database.Write("kept");
        }

        Assert.Equal([name], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName));
        Assert.Equal(3, SchemaVersion.Of(folder.File(name)));
        Assert.Throws<StoreException>(() => SqliteDatabase.Open(folder.File(name), SomeSchema.UpTo(2)));
    }

    private void Refuses(string sentence)
    {
        var before = FolderBytes.Of(folder.Path);
        var refusal = Assert.Throws<StoreException>(() => SqliteDatabase.Open(StorePath, SomeSchema.UpTo(3)));
        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, FolderBytes.Of(folder.Path));
    }
}
