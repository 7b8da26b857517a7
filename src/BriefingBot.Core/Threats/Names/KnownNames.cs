namespace BriefingBot.Threats.Names;

/// <summary>The names that are known now: those of the file, and those that were imported, by whichever process.</summary>
/// <param name="listed">The names of the file.</param>
public sealed class KnownNames(IReadOnlyList<KnownName> listed, StoredNames stored)
{
    /// <summary>Every question and every batch of articles reads them, and a table of thousands takes a while to make.</summary>
    private volatile Made? made;

    /// <summary>The reader of texts that knows them; the same one as long as no process imported others.</summary>
    public async ValueTask<MentionReader> ReaderAsync(CancellationToken cancellationToken)
    {
        var revision = await stored.ReadRevisionAsync(cancellationToken);
        if (made is { } known && known.Revision == revision)
        {
            return known.Reader;
        }

        // The rows may be newer than the number that was read before them: then the next question reads them again.
        var imported = revision == 0 ? [] : await stored.ListAsync(cancellationToken);
        var reader = new MentionReader(NameTable.Of(listed, [.. imported.Select(name => new KnownName(name.Kind, name.Name) { Aliases = name.Aliases })]));
        made = new(revision, reader);
        return reader;
    }

    private sealed record Made(long Revision, MentionReader Reader);
}
