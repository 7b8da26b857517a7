using BriefingBot.Retrieval.Passages;
using CsCheck;

namespace BriefingBot.Tests.Retrieval.Passages;

/// <summary>Texts made of the pieces that decide where sentences begin and end.</summary>
internal static class Prose
{
    private static readonly string[] Pieces =
    [
        "The", "the", "worm", "Microsoft", "said", "he", "U.S.", "Inc.", "Mr.", "e.g.", "J.", "4.7.5", "evil[.]com", "www.example.com",
        "Yahoo!", "iPhone", "on", "Monday", "May", "12", "2017", "last", "week", "yesterday", "in", "was", "will", "hit", "By", "—", "-",
        ".", "!", "?", "…", "...", ",", ";", ":", "\"", "“", "”", "‘", "’", "(", ")", "[", "]", "[1]", "•", "\n", "\r\n", "\u2028",
        " ", " ", " ", "  ", "\t", "\u00a0", "。", "\ud83d", "\ude00", "\0",
    ];

    public static Gen<string> Texts { get; } = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(pieces => string.Concat(pieces));

    /// <summary>Texts of a million characters that a careless look back or ahead would take minutes for.</summary>
    public static TheoryData<string> Hostile { get; } = new(
    [
        "a", "A", ".", ". ", "..", "a.", "A.", "A. ", "a. A", "A.a ", "!", "? ", "(", ")", "(.", ".)", "[", "[1]", ".[1]", "\"", "“", "”", "\" ",
        "“ ”", "a \"", " ", "\n", ".\n", "• ", "No. 1 ", "U.S. ", "Mr. ", "St. The ", "a.The", "https://a.b/", "evil[.]com ", "A-", "a'", "’",
        "Ab. ", "The company said ", "he said ", "By A B, ", "MOSCOW — ", "A.B ", "However, ", "–",
    ]);

    public static void AskEverything(string text, Sentence sentence)
    {
        _ = SentenceShape.IsBoilerplate(text, sentence);
        _ = SentenceShape.IsByline(text, sentence);
        _ = SentenceShape.IsQuestion(text, sentence);
        _ = SentenceShape.IsFragment(text, sentence);
        _ = SentenceShape.IsUnfinished(text, sentence);
        _ = SentenceShape.IsRunOn(text, sentence);
        _ = SentenceShape.HasDanglingStart(text, sentence);
        _ = SentenceShape.HasDanglingSpeaker(text, sentence);
        _ = SentenceShape.IsFirstPerson(text, sentence);
        Assert.InRange(SentenceShape.LeadingConnective(text, sentence), 0, sentence.Length);
        Assert.InRange(SentenceShape.LeadingDateline(text, sentence).Length, 0, sentence.Length);
    }
}
