using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace BriefingBot.LocalConsole;

/// <summary>
/// The interpolated strings that <see cref="Html.Of"/> takes: literals are markup, holes are text and encoded, but for holes that are
/// <see cref="Html"/> already. There is no hole for anything else.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlTemplate
{
    /// <summary>Letters of every script stay as they are; <c>&lt; &gt; &amp; " '</c> and what is no character do not.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder markup;

    public HtmlTemplate(int literalLength, int formattedCount) => markup = new(literalLength + (formattedCount * 32));

    public void AppendLiteral(string literal) => markup.Append(literal);

    public void AppendFormatted(string text) => markup.Append(Encoder.Encode(text));

    public void AppendFormatted(ReadOnlySpan<char> text) => AppendFormatted(text.ToString());

    public void AppendFormatted(int number) => markup.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(Html html) => markup.Append(html.ToString());

    public void AppendFormatted(IEnumerable<Html> parts) => markup.Append(Html.Join(parts).ToString());

    public string Finish() => markup.ToString();
}
