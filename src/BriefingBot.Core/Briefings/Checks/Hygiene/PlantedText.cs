using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Checks.Hygiene;

/// <summary>
/// Tells words that were planted in an article for whatever program reads it: orders to a summarizer, markup of chats and pages,
/// characters that nobody sees. News hardly ever looks like this; where it does, a sentence less is quoted.
/// </summary>
internal static partial class PlantedText
{
    /// <summary>Most sentences hold none of these, and are let through without a closer look.</summary>
    private static readonly SearchValues<char> MarkupMarks = SearchValues.Create("<&[!${`#@/:=\"");

    private static readonly SearchValues<string> OrderWords = SearchValues.Create(
        [
            "ignore", "disregard", "forget", "override", "system", "developer", "hidden", "assistant", "user", "human", "ai", "inst", "chain of", "you are",
            "act as", "pretend", "role", "language model", "chatbot", "llm", "summar", "translat", "answer", "asked", "print", "output", "reply", "respond", "reveal",
            "rate", "rank", "repeat", "subscribe", "recite", "echo", "mention", "cite", "evaluate", "refuse", "focus", "report only", "report exclusively", "new task",
            "briefing", "digest", "response", "prompt",
        ],
        StringComparison.OrdinalIgnoreCase);

    public static bool IsIn(string text) =>
        HasUnseen(text)
        || (text.AsSpan().ContainsAny(MarkupMarks) && Markup().IsMatch(text))
        || (text.AsSpan().ContainsAny(OrderWords) && Order().IsMatch(text));

    /// <summary>Control characters, direction marks, zero-width and tag characters, halves of a pair, piled-up accents.</summary>
    private static bool HasUnseen(string text)
    {
        if (Ascii.IsValid(text) && !text.AsSpan().ContainsAnyInRange('\0', '\b') && !text.AsSpan().ContainsAnyInRange('\v', '\f') && !text.AsSpan().ContainsAnyInRange('\u000e', '\u001f'))
        {
            return false;
        }

        var accents = 0;
        for (var at = 0; at < text.Length; at += char.IsSurrogatePair(text, at) ? 2 : 1)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(text, at);
            accents = category == UnicodeCategory.NonSpacingMark ? accents + 1 : 0;
            if (accents > 3
                || text[at] == '\ufffd'
                || category is UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
                || (category == UnicodeCategory.Format && text[at] != '\u00ad')
                || (category == UnicodeCategory.Control && text[at] is not ('\t' or '\n' or '\r')))
            {
                return true;
            }
        }

        return false;
    }

    // Whole addresses, which nobody reads aloud, tags and entities, Slack's mentions and links, Markdown links and images, templates, JSON, code fences, script addresses,
    // footnote definitions, chat turns, this bot's own command.
    [GeneratedRegex(
        @"\bhttps?://|<[!@#/|a-zA-Z]|&(?:lt|gt|amp|#\d+);|\]\s?\(|!\[|\[\d{1,3}\]\s*[:\[]|[$]\{|\{\{|""\s*[:}\]]\s*[""\[{}\]]|```|"
        + @"\b(?:javascript|vbscript|data:text|ms-appinstaller|slack|file):|\bon(?:error|load|click)\s*=|###|@(?:channel|here|everyone)\b|(?:^|\s)/brief\b|:\w+_\w+:",
        RegexOptions.IgnoreCase)]
    private static partial Regex Markup();

    // Who speaks so speaks to a model, or plays one.
    [GeneratedRegex(
        @"\b(?:ignore|disregard|forget|override)\b[^.]{0,40}\b(?:instructions?|directions?|prompts?|rules|context|data|content|above|previous|text|sources?|articles?)\b"
        + @"|\b(?:system|developer|hidden) (?:prompt|message|instructions?)\b|^\W*(?:system|assistant|user|human|developer|ai)\b\s*[:\]]|\[(?:/?inst|system|assistant)\b"
        + @"|\bchain of thought\b|\byou are now\b|\b(?:act as|pretend to be|role-?play)\b|\b(?:language model|chatbot|ai assistant|ai model|llms?)\b[^.]{0,30}\b(?:must|should|shall|please)\b"
        + @"|\b(?:when|while|if|before|after)\s+(?:you\s+|asked\s+to\s+)?(?:summari[sz]\w+|translat\w+|answering|asked)\b"
        + @"|^\W*(?:please |now |then |instead,? )?(?:print|output|reply|respond|reveal|translate|summari[sz]e|rate|rank|repeat|subscribe|recite|echo)\b"
        + @"|\b(?:do not|don['’]t|never) (?:mention|cite|summari[sz]e|evaluate|refuse)\b|\b(?:focus|report) (?:only|exclusively)\b|\bfocus (?:\w+ )?exclusively on\b|\bnew task\b"
        + @"|\b(?:every|each|your|the rest of the|this) (?:briefing|summary|digest|answer|response|reply|output)\b|\bin the (?:digest|summary)\b|\bsimply respond\b|\byour (?:system )?prompt\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Order();
}
