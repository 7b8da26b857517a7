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

    /// <summary>What an unknown word is taken for stands in at least so many articles.</summary>
    private const int ArticlesToAccept = 2;

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

        var best = near[0];
        var alone = near.Count == 1 || near[1].Distance > best.Distance || near[1].Articles * 3 <= best.Articles;
        var accepted = alone && best.Articles >= ArticlesToAccept && best.Distance <= Allowed(word) && !EnglishWords.Contains(best.Word);
        return new(accepted ? best.Word : null, [.. near.Take(MostSuggestions).Select(candidate => candidate.Word)]);
    }

    private static int Allowed(string word) => word.Length >= LongWord ? 2 : 1;

    private List<(string Word, int Distance, int Articles)> NearWords(string word) =>
    [
        .. index.WordsNear(word, Allowed(word))
            .OrderBy(candidate => candidate.Distance)
            .ThenByDescending(candidate => candidate.Articles)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal),
    ];

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
