namespace BriefingBot.Feeds.Text;

/// <summary>One attribute of a tag, as written.</summary>
internal readonly ref struct HtmlAttribute(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
{
    private readonly ReadOnlySpan<char> name = name;
    private readonly ReadOnlySpan<char> value = value;

    public void Deconstruct(out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        name = this.name;
        value = this.value;
    }
}
