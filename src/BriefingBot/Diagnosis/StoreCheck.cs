using System.Data.Common;
using System.Globalization;
using BriefingBot.Storage;

namespace BriefingBot.Diagnosis;

/// <summary>Whether a store can be read, and by this program. It is only read, and not migrated.</summary>
internal static class StoreCheck
{
    /// <summary>Whether it is there, and opening it changes nothing.</summary>
    public static bool IsCurrent(string path, SchemaMigrations migrations)
    {
        try
        {
            return SchemaVersion.Of(path) == migrations.Newest;
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public static Finding Of(string name, string path, SchemaMigrations migrations)
    {
        try
        {
            var version = SchemaVersion.Of(path);
            return version switch
            {
                0 => new(name, true, "not there yet; it is made when it is first needed"),
                _ when version > migrations.Newest => new(name, false, string.Create(
                    CultureInfo.InvariantCulture, $"has schema version {version}; this program knows versions up to {migrations.Newest}. Run the newer program.")),
                _ when version < migrations.Newest => new(name, true, string.Create(
                    CultureInfo.InvariantCulture, $"schema version {version}; it is copied and brought to {migrations.Newest} at the next start")),
                _ => new(name, true, string.Create(CultureInfo.InvariantCulture, $"schema version {version}")),
            };
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException)
        {
            return new(name, false, StoreException.Of(failure, path).Message);
        }
    }
}
