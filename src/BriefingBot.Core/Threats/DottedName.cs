using System.Runtime.InteropServices;

namespace BriefingBot.Threats;

/// <summary>Labels joined by dots, plain or hidden, as they stand in a text: <c>evil[.]com</c>, <c>2.5.10</c>, <c>U.S.National</c>.</summary>
internal sealed class DottedName(string text)
{
    // RFC 1035 allows 127 labels; the rest of a longer name is read past.
    private const int MostLabels = 127;

    private readonly List<Label> labels = [];

    public int Count => labels.Count;

    public int Start => labels[0].Start;

    public int End => labels[^1].End;

    /// <summary>Where reading went on to, which is after the end where the name was cut.</summary>
    public int ReadTo { get; private set; }

    public bool HasHiddenDot => labels.Exists(label => label.AfterHiddenDot);

    public ReadOnlySpan<char> this[Index index] => text.AsSpan(labels[index].Start, labels[index].End - labels[index].Start);

    /// <summary>Whether it consists of digits and dots: 2.5.10.</summary>
    public bool IsNumeric { get; private set; }

    /// <summary>Reads the longest name that starts at a name character.</summary>
    public void Read(int at)
    {
        labels.Clear();
        IsNumeric = true;
        var afterHidden = false;
        while (true)
        {
            var start = at;
            while (at < text.Length && Refang.IsNameCharacter(text[at]))
            {
                IsNumeric &= char.IsAsciiDigit(text[at]);
                at++;
            }

            if (labels.Count <= MostLabels)
            {
                labels.Add(new(start, at, afterHidden));
            }

            var dot = Refang.DotAt(text, at, out afterHidden);
            if (dot == 0)
            {
                break;
            }

            at += dot;
        }

        ReadTo = at;
        TrimMarkup();
    }

    /// <summary>Whether the last label began a new sentence, without a space before it: <c>evil.com.The</c>.</summary>
    public bool EndsInNextSentence =>
        Count > 2 && !labels[^1].AfterHiddenDot
        && this[^1].IndexOfAnyInRange('A', 'Z') == 0 && this[^1].ContainsAnyInRange('a', 'z')
        && !this[^2].ContainsAnyInRange('A', 'Z');

    public void DropLast() => labels.RemoveAt(labels.Count - 1);

    public string Value()
    {
        var parts = labels.Select(label => text[label.Start..label.End]);
        return string.Join('.', parts).ToLowerInvariant();
    }

    // Markdown's emphasis and a list's dash are no part of a name.
    private void TrimMarkup()
    {
        labels[0] = labels[0] with { Start = labels[0].End - this[0].TrimStart("-_").Length };
        labels[^1] = labels[^1] with { End = labels[^1].Start + this[^1].TrimEnd("-_").Length };
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Label(int Start, int End, bool AfterHiddenDot);
}
