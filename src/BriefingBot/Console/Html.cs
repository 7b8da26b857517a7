using System.Text;

namespace BriefingBot.LocalConsole;

/// <summary>
/// Markup. It comes only from literals in this program's source: what fills their holes is encoded, so text can never become markup.
/// Attribute values stand in double quotes.
/// </summary>
internal readonly record struct Html
{
    private readonly string? markup;

    private Html(string markup) => this.markup = markup;

    public static Html Empty => default;

    public static Html Of(HtmlTemplate template) => new(template.Finish());

    public static Html Join(IEnumerable<Html> parts) =>
        new(parts.Aggregate(new StringBuilder(), (joined, part) => joined.Append(part.markup)).ToString());

    public override string ToString() => markup ?? "";
}
