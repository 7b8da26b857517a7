namespace BriefingBot.Threats.Names;

/// <summary>A name with the entries that it was made of.</summary>
internal sealed record MergedName(KnownName Name, IReadOnlyList<(KnownName Entry, bool IsListed)> Entries)
{
    /// <summary>All its forms, those of the file first.</summary>
    public IEnumerable<(NameForm Form, bool IsListed)> Forms =>
        Entries.SelectMany(entry => NameForm.Of(entry.Entry, Name, entry.IsListed), (entry, form) => (form, entry.IsListed));
}
