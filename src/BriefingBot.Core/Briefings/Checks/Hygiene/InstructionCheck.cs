using System.Text.RegularExpressions;
using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Checks.Hygiene;

/// <summary>
/// A sentence tells a reader something. What speaks to a program ("ignore previous instructions", "system:") is dropped, and so is
/// what rests on such words of an article: who wrote them wanted them repeated.
/// </summary>
internal static partial class InstructionCheck
{
    /// <summary>No sentence is shorter.</summary>
    private const int FewestWords = 3;

    public static IEnumerable<CheckReason> Of(string text)
    {
        if (IsIn(text))
        {
            yield return new(CheckCode.Instruction, "it speaks to a program, not to a reader");
        }

        if (Words.Of(Address().Replace(text, "")).Count < FewestWords)
        {
            yield return new(CheckCode.Instruction, "it is no sentence");
        }
    }

    /// <summary>Whether a sentence may not rest on the one that supports it.</summary>
    public static IEnumerable<CheckReason> Of(Claim claim) =>
        from one in claim.Evidence
        where IsIn(one.Supporting.Text)
        select new CheckReason(CheckCode.Instruction, $"it rests on words of [{one.N}] that speak to a program");

    public static bool IsIn(string text) => Role().IsMatch(text) || Order().IsMatch(text) || Talk().IsMatch(text);

    [GeneratedRegex(@"\S*://\S*")]
    private static partial Regex Address();

    // What a transcript has before each speaker, and what ends one.
    [GeneratedRegex(
        @"^\W*(?:system|assistant|user|developer|human|ai)\b(?:\s+(?:message|prompt|note|instruction)s?)?\s*:|\[/?\s*(?:system|assistant|user|inst)\s*\]|<\|?im_|\|im_(?:start|end)\|"
        + @"|\bend of (?:the )?(?:sources?|context|documents?|articles?|input|data)\b|\bnew (?:task|instructions?)\s*:|^\s*/[a-z][\w-]* \w",
        RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Role();

    // Orders that no advisory gives: they are about words, not about machines.
    [GeneratedRegex(
        @"(?:^|[.!?:;""'“]\s*|\b(?:please|and|then|must|now|to|you)\s+)(?:"
        + @"(?:ignore|disregard|forget|override|bypass)\s+(?:\w+\s+){0,3}(?:instructions?|directions?|prompts?|rules?|content|text|data|above|previous|prior|context|guidelines?|indicators?)"
        + @"|(?:translate|summari[sz]e|rewrite|rephrase|repeat|continue)\s+(?:\w+\s+){0,3}(?:text|sentence|briefing|article|paragraph|following|above|rest|document|words|story)"
        + @"|(?:print|output|echo|reveal|repeat|leak|display|write|say|respond|reply|answer)\s+(?:only\b|with\b|exactly\b|the following|the word|verbatim|your|['""“]|\d+ words|environment|api|(?:\w+\s+){0,3}(?:system prompt|instructions))"
        + @"|(?:rate|rank|put|place|mark|list)\s+(?:this|it)\b.{0,40}\b(?:first|important|top|digest|briefing)"
        + @"|(?:do not|don['’]t|never)\s+(?:mention|evaluate|cite|reveal|tell|listen|refuse|summari[sz]e|include)\b"
        + @"|(?:focus)\s+(?:only|exclusively|instead|solely)\b|(?:subscribe|unsubscribe)\s+(?:this|the)\b|(?:act|behave|pretend)\s+(?:as|to be|like)\b|(?:perform|include)\s+['""{<]"
        + @"|embed\s+.{0,60}\b(?:uri|url|markdown|link))",
        RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Order();

    // Words about the conversation itself.
    [GeneratedRegex(
        @"\b(?:(?:previous|prior|above|earlier|all|these|following|original)\s+(?:instructions|directions|prompts)|system prompt|your (?:instructions|system|prompt|training|guidelines|response|answer|summary|output|reply|rules)|you (?:are|must|may|should|will|can) (?:now |not |never |always |only )*(?:an? |the )?(?:ai|assistant|language model|cite|answer|respond|reply|output|say|print|ignore|follow|include|add|mention|free)\b"
        + @"|when (?:summari[sz]ing|asked|answering|responding|writing|generating)|as an ai\b|this (?:briefing|conversation|chat|prompt|digest)\b|the user (?:has|is|wants|asked)|to every (?:answer|response|reply)|here is the summary|chain of thought|in your (?:output|answer|response|reply|summary)|(?:summary|details) of (?:this conversation|documents)|prompt injection test|if asked\b|candidate is suited|automated screening|asked you to)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Talk();
}
