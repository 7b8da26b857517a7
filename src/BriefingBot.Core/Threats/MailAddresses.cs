using System.Buffers;

namespace BriefingBot.Threats;

/// <summary>The mail addresses of a text, plain or hidden: <c>a@evil.com</c>, <c>a[@]evil[.]com</c>, <c>a [at] evil [dot] com</c>.</summary>
internal static class MailAddresses
{
    // RFC 5321, section 4.5.3.1.1.
    private const int LongestLocalPart = 64;

    private static readonly SearchValues<char> LocalPart =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+/=?^_`{|}~-");

    public static IEnumerable<IdentifierMention> In(string text)
    {
        var name = new DottedName(text);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('@' or '[' or '(' or '{') || Refang.AtSignAt(text, at) is not (> 0 and var sign))
            {
                continue;
            }

            var start = LocalPartBefore(text, text[at] != '@' && at > 0 && text[at - 1] == ' ' ? at - 1 : at);
            var host = at + sign < text.Length && text[at] != '@' && text[at + sign] == ' ' ? at + sign + 1 : at + sign;
            if (start is { } local && host < text.Length && Refang.IsNameCharacter(text[host]) && ReadDomain(name, host))
            {
                var written = text[local..at].TrimEnd();
                yield return new(new(IdentifierKind.Email, $"{written}@{name.Value()}".ToLowerInvariant()), local, name.End - local);
                at = name.End - 1;
            }
        }
    }

    private static bool ReadDomain(DottedName name, int at)
    {
        name.Read(at);
        if (name.Count > 1 && name.EndsInNextSentence)
        {
            name.DropLast();
        }

        return name.Count > 1 && name.Start == at && !name.IsNumeric && DomainRule.AsAddress(name);
    }

    /// <summary>Where it starts; null where there is none that may stand there.</summary>
    private static int? LocalPartBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start <= LongestLocalPart && LocalPart.Contains(text[start - 1]))
        {
            start--;
        }

        // What opens a quotation or a list, or ends a sentence, is no part of it.
        while (start < end && !char.IsAsciiLetterOrDigit(text[start]))
        {
            start++;
        }

        return start < end && end - start <= LongestLocalPart && text[end - 1] != '.' ? start : null;
    }
}
