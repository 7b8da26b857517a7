using System.Buffers;

namespace BriefingBot.Feeds.Text;

/// <summary>The attributes between a tag's name and its end.</summary>
internal ref struct HtmlAttributes(ReadOnlySpan<char> inside)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/=");

    private ReadOnlySpan<char> rest = inside;
    private ReadOnlySpan<char> name;
    private ReadOnlySpan<char> value;

    /// <summary>Name as written; value without its quotation marks, entities still encoded.</summary>
    public readonly HtmlAttribute Current => new(name, value);

    public readonly HtmlAttributes GetEnumerator() => this;

    public bool MoveNext()
    {
        rest = rest.TrimStart(" \t\r\n\f/");
        if (rest.IsEmpty)
        {
            return false;
        }

        var end = rest[1..].IndexOfAny(NameEnds);
        name = end < 0 ? rest : rest[..(end + 1)];
        value = default;
        var after = rest[name.Length..].TrimStart();
        if (after.IsEmpty || after[0] != '=')
        {
            rest = after;
            return true;
        }

        after = after[1..].TrimStart();
        var quoted = !after.IsEmpty && after[0] is '"' or '\'';
        var close = quoted ? after[1..].IndexOf(after[0]) : after.IndexOfAny(" \t\r\n\f");
        value = quoted ? (close < 0 ? after[1..] : after.Slice(1, close)) : (close < 0 ? after : after[..close]);
        rest = after[Math.Min(after.Length, value.Length + (quoted ? 2 : 0))..];
        return true;
    }

    /// <summary>Where the tag's <c>&gt;</c> stands: not inside a quoted value. Below zero where the tag does not end.</summary>
    public static int EndOf(ReadOnlySpan<char> inside)
    {
        var at = 0;
        while (at < inside.Length)
        {
            var step = inside[at..].IndexOfAny('>', '"', '\'');
            if (step < 0)
            {
                return -1;
            }

            at += step;
            if (inside[at] == '>')
            {
                return at;
            }

            if (!inside[..at].TrimEnd().EndsWith("="))
            {
                // It opens no value: it is part of a name.
                at++;
                continue;
            }

            var close = inside[(at + 1)..].IndexOf(inside[at]);
            if (close < 0)
            {
                var end = inside[at..].IndexOf('>');
                return end < 0 ? -1 : at + end;
            }

            at += close + 2;
        }

        return -1;
    }
}
