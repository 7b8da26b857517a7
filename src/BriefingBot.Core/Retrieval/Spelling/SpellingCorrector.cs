using BriefingBot.Retrieval.Index;
using BriefingBot.Retrieval.Queries;
using BriefingBot.Threats.Names;
using Lucene.Net.Search;

namespace BriefingBot.Retrieval.Spelling;

/// <summary>Finds words of the index near an unknown one: a letter off for short words, two for long ones; or a lost blank.</summary>
internal sealed class SpellingCorrector(VisibleIndex index)
{
    /// <summary>Below this length every near word is another word.</summary>
    private const int ShortestCorrected = 5;

    /// <summary>From this length on two letters may be off.</summary>
    private const int LongWord = 8;

    /// <summary>What an unknown word is taken for stands in at least so many articles, if more than a letter is off.</summary>
    private const int ArticlesToAccept = 2;

    /// <summary>Shorter words become English ones by chance.</summary>
    private const int ShortestEnglish = 6;

    private const int MostSuggestions = 3;

    public SpellingCorrection Correct(string word)
    {
        if (word.Length < ShortestCorrected)
        {
            return new(null, []);
        }

        var near = NearWords(word);
        if (near.Count == 0)
        {
            return new(Parts(word), []);
        }

        return new(Name(near) ?? EnglishWord(word, near), [.. near.Take(MostSuggestions).Select(candidate => candidate.Word)]);
    }

    /// <summary>The one name among the near words. Who types a word that no list holds has likely a name in mind: "celebrite" is no "celebrity".</summary>
    private static string? Name(IReadOnlyList<NearWord> near)
    {
        var names = near.Where(candidate => !EnglishWords.Contains(candidate.Word)).ToList();
        return names is [var best, ..]
            && best.Distance == near[0].Distance
            && (best.Distance == 1 || best.Articles >= ArticlesToAccept)
            && IsAlone(names) ? best.Word : null;
    }

    /// <summary>
    /// The one English word that a slip of the hand makes of it. Where a letter is another, or the last one differs, it may well be a
    /// name that was made of the word: "analytica".
    /// </summary>
    private static string? EnglishWord(string word, IReadOnlyList<NearWord> near) =>
        word.Length >= ShortestEnglish
        && near is [{ Distance: 1, Word: var best }, ..]
        && best[^1] == word[^1]
        && (best.Length != word.Length || best.Order().SequenceEqual(word.Order()))
        && EnglishWords.Contains(best)
        && IsAlone(near) ? best : null;

    private static bool IsAlone(IReadOnlyList<NearWord> near) =>
        near.Count == 1 || near[1].Distance > near[0].Distance || near[1].Articles * 3 <= near[0].Articles;

    private static int Allowed(string word) => word.Length >= LongWord ? 2 : 1;

    private List<NearWord> NearWords(string word) =>
    [
        .. index.WordsNear(word, Allowed(word))
            .Where(candidate => !OtherNumber(word, candidate.Word))
            .OrderBy(candidate => candidate.Distance)
            .ThenByDescending(candidate => candidate.Articles)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal),
    ];

    /// <summary>FIN12 is not FIN10 misspelt.</summary>
    private static bool OtherNumber(string word, string other) =>
        word.Any(char.IsDigit) && !word.Where(char.IsDigit).SequenceEqual(other.Where(char.IsDigit));

    /// <summary>Two words of the index that stand side by side somewhere: "badrabbit" is "bad rabbit".</summary>
    private string? Parts(string word)
    {
        for (var cut = 3; cut <= word.Length - 3; cut++)
        {
            if (Articles(word[..cut]) >= ArticlesToAccept && Articles(word[cut..]) >= ArticlesToAccept && StandTogether(word[..cut], word[cut..]))
            {
                return $"{word[..cut]} {word[cut..]}";
            }
        }

        return null;
    }

    private int Articles(string word) => index.ArticlesWith(IndexFields.Word, word);

    private bool StandTogether(string first, string second)
    {
        var pair = new PhraseQuery();
        foreach (var token in Analysis.Tokens.Of($"{first} {second}"))
        {
            pair.Add(new(IndexFields.Text, token.Text));
        }

        return pair.GetTerms().Length == 2 && index.ArticlesMatching(pair) >= ArticlesToAccept;
    }
}
