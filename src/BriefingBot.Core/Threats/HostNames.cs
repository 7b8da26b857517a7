namespace BriefingBot.Threats;

/// <summary>
/// The domains and IPv4 addresses of a text: hosts of URLs, defanged names, plain ones. Reads from left to right, and no stretch
/// more than a fixed number of times. Of a URL only the host counts: names in its path do when they have a scheme of their own.
/// </summary>
internal sealed class HostNames(string text)
{
    private const int LongestScheme = 12;

    private readonly List<Indicator> found = [];
    private readonly DottedName name = new(text);
    private readonly VersionNumbers versions = new(text);
    private int tokenEnd;

    public static IEnumerable<Indicator> In(string text) => new HostNames(text).Read();

    private List<Indicator> Read()
    {
        for (var at = 0; at < text.Length;)
        {
            if (Refang.SchemeEndAt(text, at) is > 0 and var scheme)
            {
                at = ReadHost(HostOfAuthority(at + scheme), at);
            }
            else if (Refang.IsNameCharacter(text[at]))
            {
                at = ReadHost(at, null);
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>Reads a name or a number at a place, and says where to go on.</summary>
    /// <param name="scheme">Where the scheme before it ends; null when it has none.</param>
    private int ReadHost(int at, int? scheme)
    {
        if (at == text.Length || !Refang.IsNameCharacter(text[at]))
        {
            return at;
        }

        var start = at;
        while (start < text.Length && text[start] is '-' or '_')
        {
            start++;
        }

        return IPv4Address.EndAt(text, start, out var hidden) is > 0 and var end
            ? AddNumber(start, end, hidden, scheme)
            : AddName(at, scheme);
    }

    private int AddNumber(int start, int end, bool hidden, int? scheme)
    {
        if (scheme is not null || (start >= tokenEnd && IsFreeStanding(start, end)))
        {
            var to = UrlTail.EndAt(text, end, isUrl: scheme is not null, tokenEnd);
            if (scheme is not null || hidden || to > end || !versions.Contains(start, end))
            {
                Add(new(IdentifierKind.IPv4, IPv4Address.Value(text, start, end)), start, end, scheme, to, firm: true);
            }
        }

        return end;
    }

    private int AddName(int at, int? scheme)
    {
        name.Read(at);
        if (name.Count > 2 && name.IsNumeric)
        {
            versions.Note(name.End);
            return name.ReadTo;
        }

        if (name.Count > 1 && name.EndsInNextSentence)
        {
            name.DropLast();
        }

        if (name.Count < 2 || (scheme is null && (name.Start < tokenEnd || !IsFreeStanding(name.Start, name.End))))
        {
            return name.ReadTo;
        }

        var isAddress = scheme is not null || name.HasHiddenDot;
        if (isAddress ? DomainRule.AsAddress(name) : DomainRule.AsWord(name) && !IsPartOfPathOrCode(name.Start, name.End))
        {
            var to = UrlTail.EndAt(text, name.End, isUrl: scheme is not null, tokenEnd);
            var hasPath = to > name.End && text.AsSpan(name.End, to - name.End).Contains('/');
            Add(new(IdentifierKind.Domain, name.Value()), name.Start, name.End, scheme, to, isAddress || hasPath || name.Count > 2 || DomainRule.IsOnion(name));
        }

        return name.ReadTo;
    }

    private void Add(Identifier identifier, int start, int end, int? scheme, int to, bool firm)
    {
        var from = scheme ?? start;
        while (scheme is not null && from > 0 && scheme - from < LongestScheme && char.IsAsciiLetterOrDigit(text[from - 1]))
        {
            from--;
        }

        tokenEnd = Math.Max(tokenEnd, to);
        found.Add(new(new IdentifierMention(identifier, start, end - start), from, to, firm));
    }

    /// <summary>Past the user and password of a URL, where they are written: http://bank.com@evil.com/ leads to evil.com.</summary>
    private int HostOfAuthority(int start)
    {
        var host = start;
        for (var at = start; at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('/' or '\\' or '?' or '#' or '<' or '>' or '"');)
        {
            var sign = Refang.AtSignAt(text, at);
            at += Math.Max(sign, 1);
            host = sign > 0 ? at : host;
        }

        return host;
    }

    /// <summary>Whether it is no part of a longer word, of an e-mail address, of a name in other letters.</summary>
    private bool IsFreeStanding(int start, int end)
    {
        var before = start == 0 ? ' ' : text[start - 1];
        var after = end == text.Length ? ' ' : text[end];
        return !IsAlphabetic(before) && !IsAlphabetic(after) && !Refang.DotBefore(text, start)
            && !Refang.AtSignBefore(text, start) && Refang.AtSignAt(text, end) == 0;
    }

    /// <summary>Whether a plain name stands in a file's path or is called: /tmp/a.b.sh, \x.com, open.it.now().</summary>
    private bool IsPartOfPathOrCode(int start, int end) =>
        (start > 0 && text[start - 1] is '/' or '\\' && !(start > 1 && text[start - 2] == '/'))
        || (end + 1 < text.Length && text[end] == '(' && text[end + 1] == ')');

    // Scripts from U+2E80 on, Chinese and Japanese among them, write no spaces, so that their letters end a name.
    private static bool IsAlphabetic(char character) => character < '\u2E80' && char.IsLetterOrDigit(character);
}
